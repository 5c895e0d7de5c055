package org.alongside.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.identity.PersonId;
import org.alongside.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of people whom somebody may see, whoever they are with: for a list of people, one query. */
@Component
@Transactional(readOnly = true)
public class DayOfPeople {
    private final JdbcClient jdbc;

    DayOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** What each kept at services, from one day up to, not including, another; whoever had nothing there is left out. */
    public Map<PersonId, Services> services(List<Person> people, LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                select person_id, count(*) filter (where outcome in ('attended', 'attended late')) as kept, count(*) as due
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
                .query((row, number) -> new Services(
                        new PersonId(row.getObject("person_id", UUID.class)), row.getInt("kept"), row.getInt("due")))
                .list()
                .stream()
                .collect(toMap(Services::person, Function.identity()));
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
