package org.alongside.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.people.Standstill;

/**
 * How it stands with seeing one person, in facts: what is due, when they were last seen, when they meet next, which absences
 * since then count and which do not. There is no number that sums it up.
 *
 * @param counted counted absences in a row since they were last seen, the earliest first
 * @param passed absences since then that do not count, the earliest first
 * @param stretches the windows since they were last seen, the earliest first; the last holds today
 */
public record Contact(
        PersonId person,
        LocalDate today,
        Optional<Asked> asked,
        Due due,
        Optional<LocalDateTime> seen,
        Optional<LocalDateTime> next,
        List<Absence> counted,
        List<Absence> passed,
        List<Standstill> still,
        List<Stretch> stretches,
        ContactRules rules) {
    public Contact {
        counted = List.copyOf(counted);
        passed = List.copyOf(passed);
        still = List.copyOf(still);
        stretches = List.copyOf(stretches);
    }

    public boolean isOverdue() {
        return due instanceof Due.Overdue;
    }

    /** Whether so many misses count that the unit's rule asks for a talk with the supervisor. */
    public boolean callsForConsult() {
        return counted.size() >= rules.consultAt() && !(due instanceof Due.StandsStill || due instanceof Due.NoneRuns);
    }

    /** Whether so many count that the agency thinks about what comes next; it is a person who thinks. */
    public boolean callsForThought() {
        return counted.size() >= rules.considerAt() && callsForConsult();
    }
}
