package org.alongside.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.calendar.Aftermath.Note;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Hours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Arrival;
import org.alongside.people.Episodes;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of the calendar. Times are local to the unit. */
@Service
@Transactional
public class Appointments {
    private static final int LOOKED_BACK = 60;
    private static final int NEXT_ASKED_FOR = 7;

    private final AppointmentRepository repository;
    private final AppointmentEnrolment enrolment;
    private final Attendance attendance;
    private final Bookings bookings;
    private final Episodes episodes;
    private final ObjectProvider<Aftermath> aftermath;
    private final Hours hours;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            AppointmentRepository repository,
            AppointmentEnrolment enrolment,
            Attendance attendance,
            Bookings bookings,
            Episodes episodes,
            ObjectProvider<Aftermath> aftermath,
            Hours hours,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.enrolment = enrolment;
        this.attendance = attendance;
        this.bookings = bookings;
        this.episodes = episodes;
        this.aftermath = aftermath;
        this.hours = hours;
        this.units = units;
        this.events = events;
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

    /**
     * Booking the same time for the same person twice is one appointment.
     *
     * @throws TimeTaken where officer or person have something else then
     * @throws NoSuchHour where the clocks skip that hour
     */
    public void book(Relationship between, LocalDateTime starts, int minutes, Kind kind, String place) {
        bookings.insert(between, Wanted.plain(starts, minutes, kind, place), null);
    }

    /**
     * Everything of the officer's that waits for something after its time: for a word on whether they came (once the unit's
     * grace is over, and unless they could not come that day), or for a next time. The oldest first; nothing older than
     * sixty days.
     */
    public List<Unsettled> unsettled(Staff officer) {
        var now = now(officer);
        var grace = hours.grace(units.unitOf(officer));
        var waiting = Stream.concat(
                        unsaid(officer, now.minusDays(LOOKED_BACK), now.minus(grace)),
                        bookings.withoutNext(officer, now.minusDays(NEXT_ASKED_FOR), now).stream())
                .sorted(Comparator.comparing(Booking::starts))
                .map(Booking::about)
                .toList();
        var ids = waiting.stream().map(Appointment::id).toList();
        var notes = new HashMap<AppointmentId, Note>();
        if (!ids.isEmpty()) aftermath.forEach(told -> notes.putAll(told.of(officer, ids)));
        var around = repository
                .around(waiting.stream().map(Appointment::person).distinct().toList(), now)
                .stream()
                .collect(Collectors.toMap(Around::person, Function.identity()));
        return waiting.stream()
                .filter(one -> notes.get(one.id()) != Note.UNDERWAY)
                .map(one -> new Unsettled(
                        one.person(),
                        one.id(),
                        one.starts(),
                        one.kind(),
                        one.outcome() == Outcome.OPEN,
                        notes.getOrDefault(one.id(), Note.NONE),
                        Optional.ofNullable(around.get(one.person())).flatMap(Around::next)))
                .toList();
    }

    private Stream<Booking> unsaid(Staff officer, LocalDateTime from, LocalDateTime before) {
        var unsaid = bookings.unsaid(officer, from, before);
        var unavailable = episodes.unavailable(
                unsaid.stream().map(one -> one.about().person()).distinct().toList());
        return unsaid.stream()
                .filter(one -> unavailable
                        .on(one.about().person(), one.starts().toLocalDate())
                        .isEmpty());
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
        var arrivals = enrolment.bringIn(unit, told);
        events.publishEvent(new CalendarBroughtIn(unit.id()));
        return arrivals;
    }

    private ZoneId zone(Staff officer) {
        return units.unitOf(officer).zone();
    }
}
