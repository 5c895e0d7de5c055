package org.alongside.signs;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.calendar.Absences;
import org.alongside.calendar.Standards;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.people.Person;
import org.springframework.stereotype.Component;

/** Gathers what is known about people: the same number of queries, however many they are. */
@Component
class Watches {
    private static final int DAYS_BACK = 400;

    private final Standards standards;
    private final Absences absences;
    private final NoticeRepository notices;
    private final SignRules rules;

    Watches(Standards standards, Absences absences, NoticeRepository notices, SignRules rules) {
        this.standards = standards;
        this.absences = absences;
        this.notices = notices;
        this.rules = rules;
    }

    Map<PersonId, Watch> of(Staff staff, List<Person> people) {
        if (people.isEmpty()) return Map.of();
        var contacts = standards.of(staff, people);
        var absent = absences.of(staff, people);
        var today = contacts.values().iterator().next().today();
        var noted = notices.of(contacts.keySet(), today.minusDays(DAYS_BACK));
        var held = rules.of(staff.unit());
        return contacts.keySet().stream()
                .collect(toMap(
                        person -> person,
                        person -> new Watch(
                                rules.facts(),
                                held,
                                Objects.requireNonNull(contacts.get(person)),
                                absent.getOrDefault(person, List.of()),
                                noted.getOrDefault(person, List.of()))));
    }
}
