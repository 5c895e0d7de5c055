package org.alongside.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of people whom somebody may see, whoever they are with: for a list of people, one query. */
@Component
@Transactional(readOnly = true)
public class DayOfPeople {
    private final JdbcClient jdbc;
    private final Absences absences;

    DayOfPeople(JdbcClient jdbc, Absences absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    /** What began before that time without a word on how it turned out; sixty days are looked back on, the oldest first. */
    public List<Appointment> unsettled(List<Person> people, LocalDateTime begun) {
        return jdbc.sql("""
                select * from appointment
                 where person_id = any(:people) and outcome = 'open'
                   and starts >= :since and starts < :begun
                 order by starts, person_id
                """)
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .param("since", begun.minusDays(60))
                .param("begun", begun)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /**
     * What each of these people, whom this member of staff may see, kept at services, from one day up to, not including,
     * another; what does not count as missed was not due (0029), and whoever had nothing there is left out.
     */
    public Map<PersonId, Services> services(Staff staff, List<Person> people, LocalDate from, LocalDate to) {
        var told = told(people, from, to);
        var missing = told.stream()
                .filter(one -> !one.missed().isEmpty())
                .map(Told::person)
                .collect(toSet());
        var absent = absences.of(
                staff, people.stream().filter(one -> missing.contains(one.id())).toList());
        return told.stream()
                .map(one -> one.counted(absent.getOrDefault(one.person(), List.of())))
                .filter(one -> one.of() > 0)
                .collect(toMap(Services::person, Function.identity()));
    }

    private record Told(PersonId person, int kept, List<AppointmentId> missed) {
        Services counted(List<Absence> absences) {
            var counted = absences.stream()
                    .filter(one -> missed.contains(one.id()) && one.counting().counts())
                    .count();
            return new Services(person, kept, kept + Math.toIntExact(counted));
        }
    }

    private List<Told> told(List<Person> people, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select person_id, count(*) filter (where outcome in ('attended', 'attended late')) as kept,
                       array_remove(array_agg(case when outcome = 'missed' then id end), null) as missed
                  from appointment
                 where person_id = any(:people) and kind in ('clinic', 'joint') and starts >= :from and starts < :to
                   and outcome in ('attended', 'attended late', 'missed')
                 group by person_id
                """)
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .query((row, number) -> new Told(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("kept"),
                        Arrays.stream((UUID[]) row.getArray("missed").getArray())
                                .map(AppointmentId::new)
                                .toList()))
                .list();
    }

    /** From one day up to, not including, another; what was called off or moved is left out. In order of time. */
    public List<Appointment> between(List<Person> people, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from appointment
                 where person_id = any(:people) and starts >= :from and starts < :to
                   and outcome not in ('cancelled', 'rescheduled')
                 order by starts, person_id
                """)
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .query(AppointmentRepository::appointment)
                .list();
    }
}
