package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceRepository {
    private final JdbcClient jdbc;

    DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> key(Relationship between, SessionId session) {
        return jdbc.sql("select sealed from journal_key where session_id = :session and staff_id = :staff")
                .param("session", session.value())
                .param("staff", between.staff().value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    void keyUnlessThere(Relationship between, SessionId session, byte[] sealed, Instant at) {
        jdbc.sql("""
                insert into journal_key (session_id, staff_id, sealed, made_at) values (:session, :staff, :sealed, :at)
                on conflict do nothing
                """)
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("sealed", sealed)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void forgetKeys(SessionId session) {
        jdbc.sql("delete from journal_key where session_id = :session")
                .param("session", session.value())
                .update();
    }

    /** The first device that opens a meeting is the one on which it goes on. */
    void goesOnUnlessElsewhere(SessionId session, UUID device, Instant at) {
        jdbc.sql("""
                insert into session_device (session_id, device, since) values (:session, :device, :at)
                on conflict do nothing
                """)
                .param("session", session.value())
                .param("device", device)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void goesOn(SessionId session, UUID device, Instant at) {
        jdbc.sql("""
                insert into session_device (session_id, device, since) values (:session, :device, :at)
                on conflict (session_id) do update set device = excluded.device, since = excluded.since
                """)
                .param("session", session.value())
                .param("device", device)
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<UUID> device(SessionId session) {
        return jdbc.sql("select device from session_device where session_id = :session")
                .param("session", session.value())
                .query((row, number) -> row.getObject("device", UUID.class))
                .optional();
    }

    void code(Relationship between, SessionId session, byte[] fingerprint, Instant at) {
        jdbc.sql("""
                insert into take_over_code (session_id, staff_id, fingerprint, made_at)
                values (:session, :staff, :fingerprint, :at)
                on conflict (session_id, staff_id) do update
                   set fingerprint = excluded.fingerprint, made_at = excluded.made_at, tries = 0, used_at = null
                """)
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("fingerprint", fingerprint)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** One try at a code made after {@code since}; empty when there is none, or no try is left. */
    Optional<byte[]> tried(Relationship between, SessionId session, Instant since) {
        return jdbc.sql("""
                update take_over_code set tries = tries + 1
                 where session_id = :session and staff_id = :staff and used_at is null and tries < 5 and made_at > :since
                returning fingerprint
                """)
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getBytes("fingerprint"))
                .optional();
    }

    void used(Relationship between, SessionId session, Instant at) {
        jdbc.sql("update take_over_code set used_at = :at where session_id = :session and staff_id = :staff")
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}
