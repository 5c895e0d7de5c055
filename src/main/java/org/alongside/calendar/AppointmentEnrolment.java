package org.alongside.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.PersonId;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;
import org.alongside.people.Arrival.Change;
import org.alongside.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an export's appointments with the calendar and writes the difference. */
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

    /** What tells one appointment from another. */
    private record Place(PersonId person, LocalDateTime starts) {
        static Place of(Appointment appointment) {
            return new Place(appointment.person(), appointment.starts());
        }
    }

    /** Everything that has to be written. */
    private record Changes(List<Appointment> added, List<Appointment> changed, List<Appointment> words) {
        static Changes none() {
            return new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    List<Arrival> compare(Unit unit, List<AppointmentIntake> told) {
        return weigh(unit, told, Changes.none());
    }

    List<Arrival> bringIn(Unit unit, List<AppointmentIntake> told) {
        var changes = Changes.none();
        var arrivals = weigh(unit, told, changes);
        repository.insert(changes.added());
        repository.update(changes.changed());
        repository.say(changes.words(), clock.instant());
        return arrivals;
    }

    private List<Arrival> weigh(Unit unit, List<AppointmentIntake> told, Changes changes) {
        var persons = people.numbered(
                unit, told.stream().map(AppointmentIntake::person).distinct().toList());
        var starts = told.stream().map(AppointmentIntake::starts).distinct().toList();
        var known = repository.known(persons.values(), starts).stream()
                .collect(toMap(Place::of, identity(), (standing, _) -> standing));
        return told.stream()
                .map(row -> weigh(unit, row, persons.get(row.person()), known, changes))
                .toList();
    }

    private static Arrival weigh(
            Unit unit,
            AppointmentIntake told,
            @Nullable PersonId person,
            Map<Place, Appointment> known,
            Changes changes) {
        if (person == null) return new Arrival.UnknownPerson();
        var before = known.get(new Place(person, told.starts()));
        if (before == null) {
            var added = appointment(unit, told, person);
            changes.added().add(added);
            if (added.outcome() != Outcome.OPEN) changes.words().add(added);
            return new Arrival.Added();
        }
        var after = told(before, told);
        var fields = differences(before, after);
        if (!fields.isEmpty()) changes.changed().add(after);
        if (before.outcome() != after.outcome()) changes.words().add(after);
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

    private static Appointment told(Appointment before, AppointmentIntake told) {
        return new Appointment(
                before.id(),
                before.person(),
                told.officer(),
                before.starts(),
                before.zone(),
                told.minutes(),
                told.kind(),
                Objects.requireNonNullElse(told.place(), before.place()),
                outcome(before.outcome(), told.outcome()));
    }

    /** A bare "missed" adds nothing where more is known here. */
    private static Outcome outcome(Outcome before, Outcome told) {
        var adds = told != Outcome.OPEN && !(told == Outcome.MISSED && before.isAbsence());
        return adds ? told : before;
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
