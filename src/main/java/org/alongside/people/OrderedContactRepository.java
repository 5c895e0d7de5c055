package org.alongside.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderedContactRepository {
    private final JdbcClient jdbc;

    OrderedContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, List<OrderedContact>> of(Collection<PersonId> people) {
        record Line(PersonId person, OrderedContact contact) {}
        return jdbc
                .sql("""
                select person_id, number, contact_standard, starts, ends from supervision_order
                 where person_id = any(:people) order by starts, number
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new Line(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new OrderedContact(
                                row.getString("number"),
                                row.getString("contact_standard"),
                                row.getObject("starts", LocalDate.class),
                                Optional.ofNullable(row.getObject("ends", LocalDate.class)))))
                .list()
                .stream()
                .collect(groupingBy(Line::person, mapping(Line::contact, toList())));
    }
}
