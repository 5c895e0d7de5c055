package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParkedMomentRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    ParkedMomentRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same moment again only gets its word. */
    void insert(Relationship between, ParkedMoment moment) {
        jdbc.sql("""
                insert into parked_moment as standing (id, session_id, person_id, officer_id, phase, word, at)
                values (:id, :session, :person, :officer, :phase, :word, :at)
                on conflict (id) do update set word = coalesce(excluded.word, standing.word)
                 where standing.session_id = :session and standing.officer_id = :officer
                """)
                .param("id", moment.id())
                .param("session", moment.session().value())
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .param("phase", moment.phase())
                .param(
                        "word",
                        moment.word().isEmpty()
                                ? null
                                : vault.seal(between.subject(), place(moment.id()), moment.word()))
                .param("at", moment.at().atOffset(UTC))
                .update();
    }

    /** This officer's own of one meeting, as long as they are kept. */
    List<ParkedMoment> of(Relationship between, SessionId session, Instant keptSince) {
        return jdbc.sql("""
                select id, phase, word, at from parked_moment
                 where session_id = :session and person_id = :person and officer_id = :officer and at > :since
                 order by at
                """)
                .param("session", session.value())
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .param("since", keptSince.atOffset(UTC))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ParkedMoment(
                            id,
                            session,
                            row.getString("phase"),
                            vault.open(between.subject(), place(id), row.getBytes("word")),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    Optional<ParkedMoment> find(Relationship between, SessionId session, UUID id, Instant keptSince) {
        return of(between, session, keptSince).stream()
                .filter(moment -> moment.id().equals(id))
                .findFirst();
    }

    boolean delete(Relationship between, SessionId session, UUID id) {
        return jdbc.sql("""
                delete from parked_moment where id = :id and session_id = :session and officer_id = :officer
                """)
                        .param("id", id)
                        .param("session", session.value())
                        .param("officer", between.staff().value())
                        .update()
                > 0;
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from parked_moment where at <= :moment")
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    private static String place(UUID id) {
        return "parked_moment.word:" + id;
    }
}
