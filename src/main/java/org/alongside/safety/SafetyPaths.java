package org.alongside.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.Relationship;
import org.alongside.safety.Alert.Kind;
import org.alongside.safety.SafetyPath.GoneThrough;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of the safety path. It decides nothing about a person. */
@Service
@Transactional
public class SafetyPaths {
    /** The one outcome that says that something is done now. */
    public static final String AGREED = "agreed";

    /** The outcome of a path whose meeting was stopped. */
    public static final String STOPPED = "stopped";

    private static final Action OPENED = new Action("safety-path.opened");
    private static final Action GONE_THROUGH = new Action("safety-path.gone-through");

    private final SafetyPathRepository repository;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    SafetyPaths(SafetyPathRepository repository, Alerts alerts, Audit audit, Clock clock) {
        this.repository = repository;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A yes: the path is open, and officer, cover and supervisors are told, in this one step. */
    public void saidYes(Relationship between, UUID session, Kind kind) {
        var now = clock.instant();
        if (repository.insertUnlessOpen(between, session, now))
            audit.record(between.staff().value(), OPENED, between.subject(), session);
        alerts.raise(between, session, kind, repository.open(session));
    }

    /** The two meet because of a hard day: the supervisors know, before anything was asked. */
    public void meetOnAHardDay(Relationship between, UUID session) {
        alerts.raise(between, session, Kind.MEETING, Optional.empty());
    }

    /** Whether a yes of this meeting still comes before everything else. */
    public boolean isOpen(UUID session) {
        return repository.open(session).isPresent();
    }

    /** The path of this meeting: the open one, else the one gone through last. */
    public Optional<SafetyPath> latest(Relationship between, UUID session) {
        return repository.latest(between, session);
    }

    /**
     * Whoever went through it has seen its alerts. Doing it twice is doing it once.
     *
     * @throws NothingDoneYet when the two agreed, and on nothing
     */
    public void goThrough(
            Relationship between, UUID session, String outcome, List<String> actions, Optional<LocalDate> nextContact) {
        if (outcome.equals(AGREED) && actions.isEmpty()) throw new NothingDoneYet();
        var now = clock.instant();
        for (var path : repository.open(session).stream().toList()) {
            repository.goneThrough(between, path, new GoneThrough(now, outcome, actions, nextContact));
            alerts.seenOnThePath(between, path);
            audit.record(between.staff().value(), GONE_THROUGH, between.subject(), session + "/" + outcome);
        }
    }

    /** The two settled later in the meeting when they talk next. */
    public void talkNext(Relationship between, UUID session, LocalDate day) {
        repository.nextContact(between, session, day);
    }
}
