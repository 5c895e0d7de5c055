package org.alongside.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.decisions.Talk.Mark;
import org.alongside.decisions.Weighing.Choice;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of shared decisions. */
@Service
@Transactional
public class Decisions {
    private static final Action RECORDED = new Action("decision.recorded");
    private static final Action BROUGHT_IN = new Action("decision.brought-in");

    private static final Action CONCLUDED = new Action("decision.concluded");
    private static final Action REVIEWED = new Action("decision.reviewed");
    private static final Action LADDER_SET = new Action("ladder.set");

    private final DecisionRepository repository;
    private final ConclusionRepository conclusions;
    private final ReviewRepository reviews;
    private final LadderRepository ladder;
    private final EarlierDecisionRepository earlier;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            DecisionRepository repository,
            ConclusionRepository conclusions,
            ReviewRepository reviews,
            LadderRepository ladder,
            EarlierDecisionRepository earlier,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.conclusions = conclusions;
        this.reviews = reviews;
        this.ladder = ladder;
        this.earlier = earlier;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Puts what the person chose in this meeting on record, with what was said on the way to it. */
    public DecisionId record(Relationship between, UUID session, Choice choice, Talk talk) {
        var id = DecisionId.next();
        repository.insert(id, between.person(), session, choice, recorded(between));
        reviews.insert(id, between.person(), talk.about(choice));
        audit.record(between.staff().value(), RECORDED, between.subject(), id);
        events.publishEvent(new DecisionMade(id, between.person(), session));
        return id;
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }

    /** Puts on record that a question ended other than by a choice. */
    public DecisionId conclude(Relationship between, UUID session, Conclusion conclusion) {
        between.asOfficer();
        var id = DecisionId.next();
        conclusions.insert(id, between.person(), session, conclusion, recorded(between));
        audit.record(between.staff().value(), CONCLUDED, between.subject(), id);
        return id;
    }

    public List<Concluded> conclusionsOf(Relationship between, UUID session) {
        return conclusions.ofSession(between, session);
    }

    /** What was taken home to think about before this meeting and not taken up in another. */
    public List<Concluded> thoughtOver(Relationship between, UUID session) {
        return conclusions.thoughtOver(between, session);
    }

    /** What the two said they would look at again, by that day. */
    public List<Decision> dueForReview(Relationship between, LocalDate day) {
        var due = reviews.due(between, day);
        return due.isEmpty() ? List.of() : repository.these(between, due);
    }

    /** What came of looking at a decision again; one that is not this person’s is left alone. */
    public void review(Relationship between, UUID session, DecisionId decision, Review review) {
        between.asOfficer();
        if (reviews.insert(between, session, decision, review, recorded(between)))
            audit.record(between.staff().value(), REVIEWED, between.subject(), decision);
    }

    /** A question that was thought over is on the table again, and ended in this meeting. */
    public void takenUp(Relationship between, UUID session, DecisionId thought) {
        conclusions.takenUp(between, thought, session);
    }

    /** The question, ways and matters of something that is opened anew. */
    public Optional<OnceMore> onceMore(Relationship between, UUID session, DecisionId id) {
        return thoughtOver(between, session).stream()
                .filter(thought -> thought.id().equals(id))
                .map(OnceMore::of)
                .findFirst()
                .or(() -> repository.these(between, List.of(id)).stream()
                        .map(decision -> OnceMore.of(decision, repository.ways(between, id)))
                        .findFirst());
    }

    /** What was said of each way before a decision. */
    public List<Mark> marksOf(Relationship between, DecisionId decision) {
        return reviews.marks(between, decision);
    }

    /** How many questions of this meeting have ended, however they did. */
    public int endedIn(Relationship between, UUID session) {
        return repository.endedIn(between, session);
    }

    /** Every starter that this person has been through, and when last. */
    public Map<String, Instant> touched(Relationship between) {
        return ladder.touched(between);
    }

    /** After how many kept agreements in a row the next rung is suggested; a unit’s own setting. */
    public int keptInARow(UnitId unit) {
        return ladder.keptInARow(unit);
    }

    public void keptInARow(Staff by, int kept) {
        ladder.keptInARow(by.unit(), kept);
        audit.record(by.id().value(), LADDER_SET, null, kept);
    }

    /** Brings in how questions ended before Alongside, or on paper. */
    public void recordEarlierConclusions(List<EarlierConclusion> ended) {
        for (var one : ended)
            conclusions.insert(DecisionId.next(), one.person(), one.session(), one.conclusion(), one.recorded());
        audit.record(Audit.ITSELF, BROUGHT_IN, null, ended.size());
    }

    /** Brings in what was decided before Alongside, or on paper: many in one step, and nobody is told. */
    public void recordEarlier(List<EarlierDecision> decisions) {
        earlier.insert(decisions);
        audit.record(Audit.ITSELF, BROUGHT_IN, null, decisions.size());
    }

    /** What was decided in one meeting, in the order it was decided. */
    public List<Decision> ofSession(Relationship between, UUID session) {
        return repository.ofSession(between, session);
    }

    /** The latest twenty, the newest first. */
    public List<Decision> of(Relationship between) {
        return repository.of(between);
    }
}
