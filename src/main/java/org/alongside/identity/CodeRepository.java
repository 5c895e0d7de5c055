package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodeRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    CodeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A code that may be used: for a member of staff, or for the first administrator when there is none. */
    record Usable(Optional<StaffId> staff) {}

    /** The new code replaces the ones before it. */
    void put(OneTimeCode code, @Nullable StaffId staff, Duration good) {
        forget(staff);
        jdbc.sql("""
                insert into enrolment_code (code_hash, staff_id, made_at, expires_at)
                values (:hash, :staff::uuid, :now, :end)
                """)
                .param("hash", code.hash())
                .param("staff", staff == null ? null : staff.toString())
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(clock.instant().plus(good)))
                .update();
    }

    void forget(@Nullable StaffId staff) {
        jdbc.sql("delete from enrolment_code where staff_id is not distinct from :staff::uuid and used_at is null")
                .param("staff", staff == null ? null : staff.toString())
                .update();
    }

    Optional<Usable> usable(byte[] hash) {
        return jdbc.sql("""
                select staff_id from enrolment_code
                 where code_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Usable(Optional.ofNullable(row.getObject("staff_id", UUID.class))
                        .map(StaffId::new)))
                .optional();
    }

    /** @return false when somebody else was quicker, or the time is over */
    boolean use(byte[] hash) {
        return jdbc.sql("""
                update enrolment_code set used_at = :now
                 where code_hash = :hash and used_at is null and expires_at > :now
                """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Instant> goodUntil(StaffId staff) {
        return jdbc.sql("""
                select max(expires_at) from enrolment_code where staff_id = :staff and used_at is null and expires_at > :now
                """)
                .param("staff", staff.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
