package org.alongside.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Arrival;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of the calendar. Times are local to the unit. */
@Service
@Transactional
public class Appointments {
    private static final Action BOOKED = new Action("appointment.booked");

    private final AppointmentRepository repository;
    private final AppointmentEnrolment enrolment;
    private final Attendance attendance;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Appointments(
            AppointmentRepository repository,
            AppointmentEnrolment enrolment,
            Attendance attendance,
            Units units,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.enrolment = enrolment;
        this.attendance = attendance;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The officer's appointments from one day up to, not including, another. */
    public List<Appointment> between(Staff officer, LocalDate from, LocalDate to) {
        return repository.between(officer, from, to);
    }

    /** All of this person's, the latest first. */
    public List<Appointment> of(Relationship between) {
        return repository.of(between);
    }

    /** The next one that has not been held, moved or cancelled. */
    public Optional<Appointment> next(Relationship between) {
        return repository.next(between, LocalDateTime.now(clock.withZone(zone(between.officer()))));
    }

    /** Next and last meeting of each of these people whom this member of staff may see. */
    public Map<PersonId, Around> around(Staff officer, List<Person> people) {
        var now = LocalDateTime.now(clock.withZone(zone(officer)));
        return repository.around(people.stream().map(Person::id).toList(), now).stream()
                .collect(Collectors.toMap(Around::person, Function.identity()));
    }

    /** The time on the unit's clocks. */
    public LocalDateTime now(Staff officer) {
        return LocalDateTime.now(clock.withZone(zone(officer)));
    }

    /** Booking the same time twice is one appointment. */
    public void book(Relationship between, LocalDateTime starts, int minutes, Kind kind, String place) {
        var appointment = new Appointment(
                AppointmentId.next(),
                between.person(),
                between.staff(),
                starts,
                zone(between.officer()),
                minutes,
                kind,
                place,
                Outcome.OPEN);
        if (repository.insert(appointment))
            audit.record(between.staff().value(), BOOKED, between.subject(), appointment.id());
        else
            repository.clash(appointment).ifPresent(clash -> {
                throw new TimeTaken(clash);
            });
    }

    /** They met: the officer's word, taken down with who and when. */
    public void met(Relationship between, AppointmentId id) {
        attendance.say(between, id, Outcome.ATTENDED, null, Teller.OFFICER);
    }

    /** What bringing these in would do, row by row; nothing is written. */
    public List<Arrival> wouldBringIn(Unit unit, List<AppointmentIntake> told) {
        return enrolment.compare(unit, told);
    }

    /** Puts an agency's appointments into the calendar: never a second one for a person at the same time. */
    public List<Arrival> bringIn(Unit unit, List<AppointmentIntake> told) {
        return enrolment.bringIn(unit, told);
    }

    private ZoneId zone(Staff officer) {
        return units.unitOf(officer).zone();
    }
}
