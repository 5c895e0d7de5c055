package org.alongside.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.decisions.DecisionId;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.Review;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.sessions.Together.Again;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two said they would look at again: questions thought over at home, and decisions whose day has come. */
@Component
class LookingAgain {
    private static final int WEEKS = 6;

    private final Decisions decisions;
    private final Units units;

    LookingAgain(Decisions decisions, Units units) {
        this.decisions = decisions;
        this.units = units;
    }

    List<Again> offered(OpenMeeting meeting) {
        var again = new ArrayList<Again>();
        for (var thought :
                decisions.thoughtOver(meeting.between(), meeting.session().id().value()))
            again.add(row(
                    meeting, thought.id(), true, thought.conclusion().table().question(), ""));
        for (var decision : decisions.dueForReview(meeting.between(), meeting.today()))
            if (!thisMeeting(meeting, decision.id()))
                again.add(row(meeting, decision.id(), false, decision.question(), decision.inTheirWords()));
        return again;
    }

    private boolean thisMeeting(OpenMeeting meeting, DecisionId id) {
        return decisions.ofSession(meeting.between(), meeting.session().id().value()).stream()
                .anyMatch(decision -> decision.id().equals(id));
    }

    private static Again row(OpenMeeting meeting, DecisionId id, boolean thought, String question, String words) {
        return new Again(
                id.toString(), thought, question, words, meeting.shared().value("look-again/" + id));
    }

    /** At the end of a meeting what was tapped becomes the record; what was opened anew has its own. */
    @Transactional
    void record(Relationship between, SessionId id, Answers answers, LocalDate today) {
        for (var answer : answers.below("look-again")) {
            var of = DecisionId.of(answer.item().substring("look-again/".length()));
            switch (answer.choice()) {
                case "keep" -> decisions.review(between, id.value(), of, new Review.Keep(today.plusWeeks(WEEKS)));
                case "stop" -> {
                    decisions.takenUp(between, id.value(), of);
                    decisions.review(between, id.value(), of, new Review.Stop());
                }
                default -> {}
            }
        }
    }

    LocalDate today(Relationship between, java.time.Instant now) {
        return LocalDate.ofInstant(now, units.unitOf(between.officer()).zone());
    }
}
