package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LookRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    LookRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean opened(Staff supervisor, PersonId person, Instant since) {
        return jdbc.sql("""
                select exists (select from supervisor_look
                                where person_id = :person and supervisor_id = :supervisor and at > :since)
                """)
                .param("person", person.value())
                .param("supervisor", supervisor.id().value())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void insert(Staff supervisor, PersonId person, String reason, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into supervisor_look (id, person_id, supervisor_id, reason, at)
                values (:id, :person, :supervisor, :reason, :at)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("supervisor", supervisor.id().value())
                .param("reason", vault.seal(person.value(), "supervisor_look.reason:" + id, reason))
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Look> latest(Relationship between) {
        return jdbc.sql("""
                select supervisor_look.*, staff.name from supervisor_look join staff on staff.id = supervisor_id
                 where person_id = :person order by at desc limit 20
                """)
                .param("person", between.person().value())
                .query((row, number) -> new Look(
                        row.getString("name"),
                        vault.open(
                                between.subject(),
                                "supervisor_look.reason:" + row.getObject("id", UUID.class),
                                row.getBytes("reason")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
