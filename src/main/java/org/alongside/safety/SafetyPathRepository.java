package org.alongside.safety;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.people.Relationship;
import org.alongside.safety.SafetyPath.GoneThrough;
import org.alongside.safety.SafetyPath.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SafetyPathRepository {
    private final JdbcClient jdbc;

    SafetyPathRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two yeses in one meeting are one path. */
    boolean insertUnlessOpen(Relationship between, UUID session, Instant at) {
        return jdbc.sql("""
                insert into safety_path (id, person_id, session_id, opened_at) values (:id, :person, :session, :at)
                on conflict (session_id) where outcome is null do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("person", between.person().value())
                        .param("session", session)
                        .param("at", at.atOffset(UTC))
                        .update()
                > 0;
    }

    Optional<UUID> open(UUID session) {
        return jdbc.sql("select id from safety_path where session_id = :session and outcome is null")
                .param("session", session)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    Optional<SafetyPath> latest(Relationship between, UUID session) {
        return jdbc.sql("""
                select * from safety_path where person_id = :person and session_id = :session
                 order by outcome is null desc, opened_at desc limit 1
                """)
                .param("person", between.person().value())
                .param("session", session)
                .query(SafetyPathRepository::path)
                .optional();
    }

    Optional<SafetyPath> find(UUID id) {
        return jdbc.sql("select * from safety_path where id = :id")
                .param("id", id)
                .query(SafetyPathRepository::path)
                .optional();
    }

    void goneThrough(Relationship between, UUID id, GoneThrough how) {
        jdbc.sql("""
                update safety_path
                   set outcome = :outcome, actions = :actions, next_contact = :next, gone_through_by = :by,
                       gone_through_at = :at
                 where id = :id and person_id = :person and outcome is null
                """)
                .param("id", id)
                .param("person", between.person().value())
                .param("outcome", how.outcome())
                .param("actions", how.actions().toArray(String[]::new))
                .param("next", how.nextContact().orElse(null))
                .param("by", between.staff().value())
                .param("at", how.at().atOffset(UTC))
                .update();
    }

    void nextContact(Relationship between, UUID session, LocalDate day) {
        jdbc.sql("update safety_path set next_contact = :day where person_id = :person and session_id = :session")
                .param("person", between.person().value())
                .param("session", session)
                .param("day", day)
                .update();
    }

    private static SafetyPath path(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? new Open(row.getObject("opened_at", OffsetDateTime.class).toInstant())
                : new GoneThrough(
                        row.getObject("gone_through_at", OffsetDateTime.class).toInstant(),
                        outcome,
                        List.of((String[]) row.getArray("actions").getArray()),
                        Optional.ofNullable(row.getObject("next_contact", LocalDate.class)));
    }
}
