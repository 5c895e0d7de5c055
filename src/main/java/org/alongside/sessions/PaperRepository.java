package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which meetings were held on paper, and when they were entered. */
@Repository
class PaperRepository {
    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Relationship between, SessionId session, Instant at) {
        jdbc.sql("insert into session_on_paper (session_id, entered_by, entered_at) values (:session, :staff, :at)")
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<Instant> entered(Relationship between, SessionId session) {
        return jdbc.sql("""
                select entered_at from session_on_paper join session on session.id = session_id
                 where session_id = :session and person_id = :person
                """)
                .param("session", session.value())
                .param("person", between.person().value())
                .query((row, number) ->
                        row.getObject("entered_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
