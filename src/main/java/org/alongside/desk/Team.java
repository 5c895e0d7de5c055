package org.alongside.desk;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Around;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Covers;
import org.alongside.people.People;
import org.alongside.sessions.Notes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the supervisor's view of the unit: the same few queries however many officers there are. */
@Component
@Transactional
class Team {
    static final int LONG_UNSEEN = 30;

    private final People people;
    private final Appointments appointments;
    private final Notes notes;
    private final Covers covers;

    Team(People people, Appointments appointments, Notes notes, Covers covers) {
        this.people = people;
        this.appointments = appointments;
        this.notes = notes;
        this.covers = covers;
    }

    /** Of one officer. Numbers of people and of things to do, nothing that anybody rated. */
    record Counts(long people, long notes, long unseen) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    Map<StaffId, Counts> counts(Staff supervisor) {
        var caseloads = people.caseloads(supervisor);
        var everybody = caseloads.values().stream().flatMap(List::stream).toList();
        var around = appointments.around(supervisor, everybody);
        var unfinished = notes.unfinishedBy(caseloads.keySet());
        var since = covers.today(supervisor).minusDays(LONG_UNSEEN).atStartOfDay();
        return caseloads.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> new Counts(
                                entry.getValue().size(),
                                unfinished.getOrDefault(entry.getKey(), 0L),
                                entry.getValue().stream()
                                        .filter(person -> isUnseen(around, person.id(), since))
                                        .count())));
    }

    private static boolean isUnseen(Map<PersonId, Around> around, PersonId person, LocalDateTime since) {
        return Optional.ofNullable(around.get(person))
                .flatMap(Around::seen)
                .map(seen -> seen.isBefore(since))
                .orElse(true);
    }
}
