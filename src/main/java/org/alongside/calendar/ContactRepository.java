package org.alongside.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What took place, and what is ahead; both as the standards read them. */
@Repository
class ContactRepository {
    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(PersonId person, LocalDateTime starts, Kind kind, Outcome outcome) {}

    Map<PersonId, List<Line>> of(Collection<PersonId> people, LocalDateTime from, LocalDateTime now) {
        return jdbc
                .sql("""
                select person_id, starts, kind, outcome from appointment
                 where person_id = any(:people) and starts >= :from
                   and (outcome in ('attended', 'attended late') and starts <= :now
                        or outcome = 'open' and starts >= :now)
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("now", now)
                .query((row, number) -> new Line(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("starts", LocalDateTime.class),
                        Kind.of(row.getString("kind")),
                        Outcome.of(row.getString("outcome"))))
                .list()
                .stream()
                .collect(groupingBy(Line::person));
    }
}
