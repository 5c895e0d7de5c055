package org.alongside.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.safety.HardDays;
import org.alongside.safety.SafetyPaths;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two do about a hard day in a meeting: they go through the safety path, and they write the card. */
@Service
@Transactional
class HardDay {
    /** The pages that nobody has to hear the must-report list for: they say themselves what is passed on. */
    static final Set<String> WITHOUT_TALK = Set.of("safety", "hard-days", "choices", TwoLines.PHASE);

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final SafetyPaths paths;
    private final HardDays hardDays;
    private final Toolkit toolkit;
    private final Units units;
    private final Clock clock;

    HardDay(
            SessionRepository repository,
            AnswerRepository answers,
            SafetyPaths paths,
            HardDays hardDays,
            Toolkit toolkit,
            Units units,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.paths = paths;
        this.hardDays = hardDays;
        this.toolkit = toolkit;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Goes through the path with a named outcome; the meeting may go on.
     *
     * @throws NotHere for an outcome that this edition does not name
     * @throws org.alongside.safety.NothingDoneYet when the two agreed, and on nothing
     */
    void goThrough(Relationship between, SessionId id, String outcome) {
        between.asOfficer();
        var session = open(between, id);
        var outcomes = toolkit.safety(session.about().edition()).outcomes();
        if (outcomes.stream().noneMatch(known -> known.key().equals(outcome))) throw new NotHere();
        pass(between, session, outcome);
    }

    /** The officer stops the meeting: its path, if one is open, is left as stopped; the alert still waits for words. */
    void stopped(Relationship between, Session session) {
        if (paths.isOpen(session.id().value())) pass(between, session, SafetyPaths.STOPPED);
    }

    private void pass(Relationship between, Session session, String outcome) {
        var shared = answers.of(between, session.id()).shared();
        var today = LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
        paths.goThrough(
                between,
                session.id().value(),
                outcome,
                toolkit.safety(session.about().edition()).now().stream()
                        .map(Named::key)
                        .filter(key -> shared.yes("safety/now/" + key))
                        .toList(),
                TwoLines.contact(shared, today));
    }

    /** What was written becomes the card, from today on. */
    void keepCard(Relationship between, SessionId id) {
        between.asOfficer();
        open(between, id);
        var draft = new CardDraft(answers.of(between, id).shared(), hardDays.current(between));
        hardDays.write(between, id.value(), draft.card());
    }

    private Session open(Relationship between, SessionId id) {
        var session = repository.lock(between, id);
        if (!session.isOpen()) throw new SessionOver();
        return session;
    }
}
