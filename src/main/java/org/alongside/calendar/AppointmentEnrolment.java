package org.alongside.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.KnownAppointment.Details;
import org.alongside.identity.PersonId;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;
import org.alongside.people.Arrival.Change;
import org.alongside.people.People;
import org.springframework.stereotype.Component;

/** Compares an export's appointments with the calendar and writes the difference; what was said here stays. */
@Component
class AppointmentEnrolment {
    private final AppointmentIntakeRepository repository;
    private final People people;
    private final Clock clock;

    AppointmentEnrolment(AppointmentIntakeRepository repository, People people, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.clock = clock;
    }

    /** What tells one appointment from another in an export. */
    private record Place(PersonId person, LocalDateTime starts) {}

    /** How it was to be when the export last spoke of it. */
    record Remembered(AppointmentId id, PersonId person, Details told) {}

    /** Everything that has to be written. */
    private record Changes(
            List<Appointment> added, List<Appointment> changed, List<Appointment> words, List<Remembered> remembered) {
        static Changes none() {
            return new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** One portion of an export beside what is known of its times. */
    private record Portion(
            Unit unit,
            LocalDateTime now,
            Map<Place, AppointmentIntake> told,
            Map<Place, KnownAppointment> known,
            Changes changes) {}

    List<Arrival> compare(Unit unit, List<AppointmentIntake> told) {
        return weigh(unit, told, Changes.none());
    }

    /** Nobody books or says anything between the look and the writing. */
    List<Arrival> bringIn(Unit unit, List<AppointmentIntake> told) {
        repository.lock();
        var changes = Changes.none();
        var arrivals = weigh(unit, told, changes);
        repository.insert(changes.added());
        repository.update(changes.changed());
        repository.remember(changes.remembered());
        repository.say(changes.words(), clock.instant());
        return arrivals;
    }

    private List<Arrival> weigh(Unit unit, List<AppointmentIntake> rows, Changes changes) {
        var persons = people.numbered(
                unit, rows.stream().map(AppointmentIntake::person).distinct().toList());
        var starts = rows.stream().map(AppointmentIntake::starts).distinct().toList();
        var known = repository.known(persons.values(), starts).stream()
                .collect(toMap(
                        one -> new Place(one.about().person(), one.toldAs()), identity(), (standing, _) -> standing));
        var portion =
                new Portion(unit, LocalDateTime.now(clock.withZone(unit.zone())), told(rows, persons), known, changes);
        var seen = new HashSet<Place>();
        return rows.stream()
                .map(row -> {
                    var person = persons.get(row.person());
                    if (person == null) return new Arrival.UnknownPerson();
                    var place = new Place(person, row.starts());
                    return seen.add(place) ? weigh(portion, place) : new Arrival.Same();
                })
                .toList();
    }

    /** Two numbers may be one person's: the first row tells, and a later one at most how it turned out. */
    private static Map<Place, AppointmentIntake> told(List<AppointmentIntake> rows, Map<String, PersonId> persons) {
        var told = new HashMap<Place, AppointmentIntake>();
        for (var row : rows) {
            var person = persons.get(row.person());
            if (person != null)
                told.merge(
                        new Place(person, row.starts()),
                        row,
                        (first, later) -> first.outcome() == Outcome.OPEN ? first.with(later.outcome()) : first);
        }
        return told;
    }

    private Arrival weigh(Portion portion, Place place) {
        var told = Objects.requireNonNull(portion.told().get(place));
        var before = portion.known().get(place);
        if (before == null) return added(portion, appointment(portion.unit(), told, place.person()));
        var nowToldOf = new Place(place.person(), before.about().starts());
        if (before.moved() && portion.told().containsKey(nowToldOf)) return new Arrival.Same();
        return differing(portion, before, told);
    }

    private static Arrival added(Portion portion, Appointment added) {
        portion.changes().added().add(added);
        if (added.outcome() != Outcome.OPEN) portion.changes().words().add(added);
        return new Arrival.Added();
    }

    private Arrival differing(Portion portion, KnownAppointment before, AppointmentIntake told) {
        var about = before.about();
        var after = about.with(before.follow(told), before.shown(told.outcome(), portion.now()));
        var fields = differences(about, after);
        if (!before.room().isEmpty() && after.minutes() > about.minutes() && repository.isRoomTaken(after))
            fields.add(Change.clear("room", before.room(), ""));
        if (!fields.isEmpty()) portion.changes().changed().add(after);
        if (!before.moved() && !before.details(told).equals(before.told()))
            portion.changes().remembered().add(new Remembered(about.id(), about.person(), before.details(told)));
        if (before.hears(told.outcome(), portion.now())) {
            portion.changes().words().add(about.with(Details.of(about), told.outcome()));
            if (after.outcome() != told.outcome()) fields.add(new Change("told-otherwise", null, null));
        }
        return Arrival.differing(fields);
    }

    private static Appointment appointment(Unit unit, AppointmentIntake told, PersonId person) {
        return new Appointment(
                AppointmentId.next(),
                person,
                told.officer(),
                told.starts(),
                unit.zone(),
                told.minutes(),
                told.kind(),
                Objects.requireNonNullElse(told.place(), ""),
                told.outcome());
    }

    private static List<Change> differences(Appointment before, Appointment after) {
        var fields = new ArrayList<Change>();
        note(fields, "officer", before.officer(), after.officer());
        note(fields, "minutes", before.minutes(), after.minutes());
        note(fields, "kind", before.kind().code(), after.kind().code());
        note(fields, "place", before.place(), after.place());
        note(fields, "outcome", before.outcome().code(), after.outcome().code());
        return fields;
    }

    private static void note(List<Change> fields, String name, Object before, Object after) {
        if (!before.equals(after)) fields.add(Change.clear(name, before, after));
    }
}
