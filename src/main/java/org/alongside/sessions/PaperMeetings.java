package org.alongside.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.About;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a meeting that was held on paper: the same items under the same rules, whole or not at all. */
@Service
@Transactional
class PaperMeetings {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int WEEKS = 6;
    private static final Action ENTERED = new Action("session.entered-from-paper");

    private final SessionRepository repository;
    private final PaperRepository paper;
    private final Sessions sessions;
    private final Deciding deciding;
    private final Closure closure;
    private final Appointments appointments;
    private final Toolkit toolkit;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    PaperMeetings(
            SessionRepository repository,
            PaperRepository paper,
            Sessions sessions,
            Deciding deciding,
            Closure closure,
            Appointments appointments,
            Toolkit toolkit,
            People people,
            Units units,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.paper = paper;
        this.sessions = sessions;
        this.deciding = deciding;
        this.closure = closure;
        this.appointments = appointments;
        this.toolkit = toolkit;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands on the sheets: by item, what was not filled in left out. */
    record Sheets(UUID key, LocalDate day, String variant, Map<String, String> answers) {
        Sheets {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Entering the same sheets twice is entering them once.
     *
     * @throws org.alongside.web.Refusal naming what does not go; then nothing is entered
     * @throws UnreadableAnswer when a value cannot stand in its item
     */
    SessionId enter(Relationship between, Sheets sheets) {
        between.asOfficer();
        var id = new SessionId(sheets.key());
        if (paper.entered(between, id).isPresent()) return id;
        if (sheets.day().isAfter(appointments.now(between.officer()).toLocalDate())) throw new PaperDayAhead();
        if (sessions.open(between).isPresent()) throw new AnotherStillOpen();
        var began = insert(between, id, sheets);
        answer(between, id, sheets);
        if (sheets.answers().containsKey("decide/1/starter")) deciding.settle(between, id);
        var minutes = toolkit.current().variant(sheets.variant()).minutes();
        closure.onPaper(between, id, began.plusMinutes(minutes));
        paper.insert(between, id, clock.instant());
        audit.record(between.staff().value(), ENTERED, between.subject(), id);
        return id;
    }

    private LocalDateTime insert(Relationship between, SessionId id, Sheets sheets) {
        var edition = toolkit.current();
        var appointment = appointmentOn(between, sheets.day());
        var latest = appointments
                .now(between.officer())
                .minusMinutes(edition.variant(sheets.variant()).minutes());
        var told = appointment.map(Appointment::starts).orElse(sheets.day().atTime(NOON));
        var began = told.isAfter(latest) ? latest : told;
        repository.insertUnlessOpen(
                new About(
                        id,
                        between.person(),
                        between.staff(),
                        edition.key(),
                        sheets.variant(),
                        people.personOf(between).screenLanguage(),
                        edition.variant(sheets.variant()).phases().getFirst().phase(),
                        began.atZone(zone(between)).toInstant()),
                appointment.map(Appointment::id).orElse(null));
        return began;
    }

    private Optional<Appointment> appointmentOn(Relationship between, LocalDate day) {
        return appointments.of(between).stream()
                .filter(one -> one.starts().toLocalDate().equals(day) && one.outcome() == Outcome.OPEN)
                .findFirst();
    }

    private void answer(Relationship between, SessionId id, Sheets sheets) {
        var rest = new TreeMap<>(sheets.answers());
        // What was heard comes first, and a question before what was said to it.
        for (var item : new String[] {"how-we-work/heard", "decide/1/starter"}) {
            var value = rest.remove(item);
            if (value != null) sessions.save(between, id, item, value, key(sheets, item));
        }
        rest.forEach((item, value) -> sessions.save(between, id, item, value, key(sheets, item)));
        if (sheets.answers().containsKey("decide/1/starter")
                && !sheets.answers().containsKey("decide/1/until"))
            sessions.save(
                    between,
                    id,
                    "decide/1/until",
                    sheets.day().plusWeeks(WEEKS).toString(),
                    key(sheets, "decide/1/until"));
    }

    private static UUID key(Sheets sheets, String item) {
        return UUID.nameUUIDFromBytes((sheets.key() + item).getBytes(StandardCharsets.UTF_8));
    }

    private ZoneId zone(Relationship between) {
        return units.unitOf(between.officer()).zone();
    }
}
