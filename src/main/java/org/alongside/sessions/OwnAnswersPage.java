package org.alongside.sessions;

import java.time.Instant;
import org.alongside.measures.Measures;
import org.alongside.sessions.Together.OwnRow;
import org.springframework.stereotype.Component;

/** What the person answered alone, shown again to whoever knows their own number: to them. */
@Component
class OwnAnswersPage {
    private final Sessions sessions;
    private final Measures measures;

    OwnAnswersPage(Sessions sessions, Measures measures) {
        this.sessions = sessions;
        this.measures = measures;
    }

    /** {@code since}: when the number was picked; nothing older is shown. */
    Together made(OpenMeeting meeting, Instant since) {
        var own = sessions.answersOf(meeting.between(), meeting.session().id()).ofPersonSince(since);
        return new Together.OwnAnswers(
                meeting.strip(),
                BetweenUsPage.series(meeting, measures.ofPerson(meeting.between(), since)),
                meeting.edition().ownQuestions().stream()
                        .map(question -> new OwnRow(
                                question.key(),
                                question.name().in(meeting.language()),
                                own.getOrDefault("own/" + question.key() + "/words", ""),
                                true,
                                "yes".equals(own.get("own/" + question.key() + "/shown"))))
                        .filter(row -> !row.words().isBlank())
                        .toList());
    }
}
