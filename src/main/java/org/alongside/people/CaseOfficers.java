package org.alongside.people;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose people are whose today; opens no record. */
@Component
@Transactional(readOnly = true)
public class CaseOfficers {
    private final JdbcClient jdbc;

    CaseOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The officer of each of these people who has one. */
    public Map<PersonId, StaffId> of(Collection<PersonId> people) {
        return jdbc
                .sql("select person_id, officer_id from caseload where person_id = any(:people) and until is null")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new StaffId(row.getObject("officer_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
