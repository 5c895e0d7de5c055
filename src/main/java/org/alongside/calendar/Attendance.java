package org.alongside.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down how appointments turned out: each word stays. Shown is the last word of somebody here that was not taken back,
 * and only without one that of an export.
 */
@Component
@Transactional
class Attendance {
    private static final Action TURNED_OUT = new Action("appointment.turned-out");
    private static final Action TAKEN_BACK = new Action("appointment.word-taken-back");

    private final SaidRepository words;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(SaidRepository words, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Said twice in a row it is one word.
     *
     * @throws org.alongside.people.OnlyTheirOfficer for a supervisor, who looks
     */
    void say(Relationship between, AppointmentId id, Outcome outcome, @Nullable Reason reason, Teller teller) {
        between.asOfficer();
        write(between, id, outcome, reason, teller);
    }

    /** It will not be; whoever may book may say so. */
    void callOff(Relationship between, AppointmentId id, Reason reason, Teller teller) {
        between.asCurrent();
        write(between, id, Outcome.CANCELLED, reason, teller);
    }

    private void write(
            Relationship between, AppointmentId id, Outcome outcome, @Nullable Reason reason, Teller teller) {
        if (words.lock(between, id).isEmpty()) throw new NotHere();
        var last = shown(words.of(between, id));
        if (last != null && last.outcome() == outcome && last.reason() == reason && last.teller() == teller) return;
        words.insert(between, id, outcome, reason, teller, new Recorded(between.staff(), clock.instant()));
        words.show(between, id, outcome, reason);
        audit.record(between.staff().value(), TURNED_OUT, between.subject(), id);
        events.publishEvent(new TurnedOut(between.person()));
    }

    /** It was written by mistake: it stays to be read, and the word before it is shown again. */
    void takeBack(Relationship between, AppointmentId id, UUID said) {
        between.asOfficer();
        if (words.lock(between, id).isEmpty()) throw new NotHere();
        if (!words.takeBack(between, id, said, new Recorded(between.staff(), clock.instant()))) return;
        showAgain(between, id, shown(words.of(between, id)));
        audit.record(between.staff().value(), TAKEN_BACK, between.subject(), id);
        events.publishEvent(new TurnedOut(between.person()));
    }

    /** Open again it takes its time again, which may be somebody else's by now. */
    private void showAgain(Relationship between, AppointmentId id, @Nullable Said last) {
        try {
            words.show(between, id, last == null ? Outcome.OPEN : last.outcome(), last == null ? null : last.reason());
        } catch (DataIntegrityViolationException taken) {
            throw new TimeTaken(TimeTaken.Whose.OFFICER);
        }
    }

    List<Said> history(Relationship between, AppointmentId id) {
        return words.of(between, id);
    }

    private static @Nullable Said shown(List<Said> history) {
        var standing = history.stream().filter(Said::stands).toList();
        return last(standing.stream().filter(said -> said.teller() != Teller.EXPORT))
                .or(() -> last(standing.stream()))
                .orElse(null);
    }

    private static Optional<Said> last(Stream<Said> words) {
        return words.reduce((_, later) -> later);
    }
}
