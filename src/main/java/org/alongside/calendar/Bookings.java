package org.alongside.calendar;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Moved.AskedBy;
import org.alongside.calendar.Said.Teller;
import org.alongside.calendar.TimeTaken.Whose;
import org.alongside.identity.Hours;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts times into the calendar, moves them and calls them off. Whether a time is free only the database decides (0028). */
@Component
@Transactional
class Bookings {
    private static final Action BOOKED = new Action("appointment.booked");
    private static final Action CHANGED = new Action("appointment.changed");
    private static final int YEARS_AHEAD = 2;

    private final BookingRepository repository;
    private final Attendance attendance;
    private final Hours hours;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Bookings(BookingRepository repository, Attendance attendance, Hours hours, Units units, Audit audit, Clock clock) {
        this.repository = repository;
        this.attendance = attendance;
        this.hours = hours;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** One time of a series, and what stands against it, if anything. */
    record Repeat(LocalDateTime starts, Optional<Refusal> against) {
        /** For a key of words: what stands against it, in short. */
        String hindrance() {
            return against.orElseThrow().key().replaceFirst("^calendar\\.", "").replace('.', '-');
        }
    }

    /**
     * Booking the same time for the same person in the same way twice is one appointment.
     *
     * @param anyway it is meant, though the unit is closed then
     * @throws Refusal where the time cannot be, is taken, or the unit is closed
     */
    Optional<AppointmentId> book(Relationship between, Wanted wanted, boolean anyway) {
        check(between, wanted, anyway);
        return insertAsWanted(between, wanted, null);
    }

    /** What is not booked is never answered like what is. */
    private Optional<AppointmentId> insertAsWanted(Relationship between, Wanted wanted, @Nullable UUID series) {
        var booked = insert(between, wanted, series);
        if (booked.isEmpty() && !isBookedAlready(between, wanted)) throw new TimeTaken(Whose.OTHERWISE);
        return booked;
    }

    private boolean isBookedAlready(Relationship between, Wanted wanted) {
        return repository
                .openAt(between, wanted.starts())
                .filter(one -> one.is(wanted))
                .isPresent();
    }

    /**
     * For a time that is told from elsewhere, such as a meeting on paper: it may lie in the past. One that the person has
     * already stays as it is.
     */
    Optional<AppointmentId> insert(Relationship between, Wanted wanted, @Nullable UUID series) {
        between.asCurrent();
        var unit = units.unitOf(between.officer());
        NoSuchHour.check(wanted.starts(), unit.zone());
        var id = AppointmentId.next();
        var officer = repository.officerOf(between);
        if (!repository.insert(between, officer, id, wanted, unit.zone(), series)) {
            repository.clash(officer, between.person(), wanted, null).ifPresent(whose -> {
                throw new TimeTaken(whose);
            });
            return Optional.empty();
        }
        audit.record(between.staff().value(), BOOKED, between.subject(), id);
        return Optional.of(id);
    }

    /** What a series would be, one by one; nothing is written. */
    List<Repeat> wouldRepeat(Relationship between, Wanted first, Rhythm rhythm, int times, boolean anyway) {
        return IntStream.range(0, times)
                .mapToObj(number -> first.at(rhythm.day(first.starts().toLocalDate(), number)
                        .atTime(first.starts().toLocalTime())))
                .map(wanted -> new Repeat(wanted.starts(), against(between, wanted, anyway)))
                .toList();
    }

    private Optional<Refusal> against(Relationship between, Wanted wanted, boolean anyway) {
        try {
            check(between, wanted, anyway);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        if (repository.openAt(between, wanted.starts()).isPresent())
            return isBookedAlready(between, wanted) ? Optional.empty() : Optional.of(new TimeTaken(Whose.OTHERWISE));
        return repository
                .clash(repository.officerOf(between), between.person(), wanted, null)
                .map(TimeTaken::new);
    }

    /** Books those times of a series against which nothing stands; all of them or none. */
    void bookSeries(Relationship between, Wanted first, Rhythm rhythm, int times, boolean anyway) {
        between.asCurrent();
        var free = wouldRepeat(between, first, rhythm, times, anyway).stream()
                .filter(repeat -> repeat.against().isEmpty())
                .toList();
        var series = repository.insertSeries(between, rhythm, recorded(between));
        for (var repeat : free) insertAsWanted(between, first.at(repeat.starts()), series);
    }

    /**
     * Another time, or another way to meet. A move says who asked and why; it is never counted.
     *
     * @param version as the page showed it
     * @throws SomeoneWasFaster where it was changed meanwhile
     */
    void change(
            Relationship between,
            AppointmentId id,
            int version,
            Wanted wanted,
            AskedBy askedBy,
            Reason reason,
            boolean anyway) {
        between.asCurrent();
        var before = find(between, id);
        if (before.version() != version || !before.open()) throw new SomeoneWasFaster();
        var moves = !before.starts().equals(wanted.starts());
        if (moves) check(between, wanted, anyway);
        try {
            if (!repository.change(between, before, wanted)) throw new SomeoneWasFaster();
        } catch (DataIntegrityViolationException taken) {
            throw new TimeTaken(whose(taken));
        }
        if (moves) repository.insertMove(between, before, wanted, askedBy, reason, recorded(between));
        audit.record(between.staff().value(), CHANGED, between.subject(), id);
    }

    /**
     * It will not be: whose reason it is stands with it.
     *
     * @param version as the page showed it
     * @param rest with everything later of the same series
     */
    void callOff(Relationship between, AppointmentId id, int version, Reason reason, Teller teller, boolean rest) {
        between.asCurrent();
        var before = find(between, id);
        if (before.version() != version || !before.open()) throw new SomeoneWasFaster();
        var all = new ArrayList<AppointmentId>();
        all.add(id);
        if (rest && before.series() != null)
            repository.ofSeries(between, before.series()).stream()
                    .filter(one -> one.open() && one.starts().isAfter(before.starts()))
                    .forEach(one -> all.add(one.about().id()));
        for (var each : all) attendance.callOff(between, each, reason, teller);
    }

    List<Booking> unsaid(Staff officer, LocalDateTime from, LocalDateTime before) {
        return repository.unsaid(officer, from, before);
    }

    List<Booking> withoutNext(Staff officer, LocalDateTime from, LocalDateTime now) {
        return repository.withoutNext(officer, from, now);
    }

    Booking find(Relationship between, AppointmentId id) {
        return repository.find(between, id).orElseThrow(NotHere::new);
    }

    private void check(Relationship between, Wanted wanted, boolean anyway) {
        var unit = units.unitOf(between.officer());
        NoSuchHour.check(wanted.starts(), unit.zone());
        var now = LocalDateTime.now(clock.withZone(unit.zone()));
        if (!wanted.starts().isAfter(now)) throw new NotAhead(false);
        if (wanted.starts().isAfter(now.plusYears(YEARS_AHEAD))) throw new NotAhead(true);
        if (!anyway) checkOpen(hours.of(unit), wanted);
    }

    private static void checkOpen(OfficeHours open, Wanted wanted) {
        if (open.holidays().containsKey(wanted.starts().toLocalDate())) throw new UnitClosed(true);
        if (!open.cover(wanted.starts(), wanted.minutes())) throw new UnitClosed(false);
    }

    private static Whose whose(DataIntegrityViolationException taken) {
        var told = String.valueOf(taken.getMessage());
        if (told.contains("room_is_free")) return Whose.ROOM;
        if (told.contains("officer_is_free")) return Whose.OFFICER;
        if (told.contains("person_is_free") || told.contains("one_appointment_at_a_time")) return Whose.PERSON;
        throw taken;
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }
}
