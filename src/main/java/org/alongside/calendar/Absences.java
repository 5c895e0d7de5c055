package org.alongside.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.calendar.AbsenceRepository.Missing;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.EpisodeState;
import org.alongside.people.Episodes;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which times were to be and were not, why, and which of them count. What counts is no penalty (R14). */
@Service
@Transactional(readOnly = true)
public class Absences {
    private final AbsenceRepository repository;
    private final Episodes episodes;
    private final Units units;
    private final Clock clock;

    Absences(AbsenceRepository repository, Episodes episodes, Units units, Clock clock) {
        this.repository = repository;
        this.episodes = episodes;
        this.units = units;
        this.clock = clock;
    }

    /** Of this person, up to now, the latest first. */
    public List<Absence> of(Relationship between) {
        return of(between.officer(), List.of(between.person())).getOrDefault(between.person(), List.of());
    }

    /** Of each of these people whom this member of staff may see and who has any, the latest first. */
    public Map<PersonId, List<Absence>> of(Staff staff, List<Person> people) {
        return of(staff, people.stream().map(Person::id).toList());
    }

    private Map<PersonId, List<Absence>> of(Staff staff, Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        var now = LocalDateTime.now(clock.withZone(units.unitOf(staff).zone()));
        var missing = repository.of(people, now);
        var theirs = missing.stream().map(Missing::person).distinct().toList();
        if (theirs.isEmpty()) return Map.of();
        var still = episodes.of(theirs);
        var today = episodes.on(theirs, now.toLocalDate());
        return missing.stream()
                .collect(groupingBy(
                        Missing::person,
                        mapping(
                                one -> absence(
                                        one, still.getOrDefault(one.person(), List.of()), today.get(one.person())),
                                toList())));
    }

    private static Absence absence(Missing one, List<Standstill> still, @Nullable EpisodeState today) {
        var paused = paused(one.starts().toLocalDate(), still, today);
        return new Absence(one.id(), one.starts(), one.kind(), one.reason(), Counting.of(one.standing(), paused));
    }

    /** Asked anew each time: a stay that becomes known later takes its absences out of the count. */
    private static Optional<Because> paused(LocalDate day, List<Standstill> still, @Nullable EpisodeState today) {
        if (today instanceof EpisodeState.Ended ended && !day.isBefore(ended.since()))
            return Optional.of(Because.NOT_SUPERVISED);
        return still.stream()
                .filter(one -> one.covers(day))
                .map(one -> because(one.why()))
                .min(Comparator.naturalOrder());
    }

    private static Because because(Standstill.Why why) {
        return switch (why) {
            case HOSPITAL -> Because.HOSPITAL;
            case CUSTODY -> Because.CUSTODY;
            case AWAY -> Because.AWAY;
            case TOLLED -> Because.TOLLED;
        };
    }
}
