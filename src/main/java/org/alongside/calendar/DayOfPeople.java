package org.alongside.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
