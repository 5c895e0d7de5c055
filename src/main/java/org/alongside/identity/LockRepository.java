package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Five failures in fifteen minutes shut an account's password door for a while (R23); a passkey still opens. */
@Repository
class LockRepository {
    static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration shut;

    /** @param shut zero means: until an administrator lets them in */
    LockRepository(JdbcClient jdbc, Clock clock, @Value("${alongside.locked-for:15m}") Duration shut) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shut = shut;
    }

    Optional<Instant> shutUntil(String email) {
        return jdbc.sql("select ends_at from sign_in_lock where account = :account and ends_at > :now")
                .param("account", account(email))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("ends_at").toInstant())
                .optional();
    }

    /** @return true when this failure was the one that shut the door */
    boolean failed(String email) {
        if (email.isBlank()) return false;
        var now = clock.instant();
        jdbc.sql("insert into sign_in_failure (account, at) values (:account, :now)")
                .param("account", account(email))
                .param("now", Timestamp.from(now))
                .update();
        if (failures(email, now.minus(WINDOW)) < ALLOWED) return false;
        clearFailures(email);
        jdbc.sql("""
                insert into sign_in_lock (account, ends_at) values (:account, :end)
                on conflict (account) do update set ends_at = :end
                """)
                .param("account", account(email))
                .param("end", Timestamp.from(shut.isZero() ? now.plus(Duration.ofDays(36_500)) : now.plus(shut)))
                .update();
        return true;
    }

    private int failures(String email, Instant since) {
        return jdbc.sql("select count(*) from sign_in_failure where account = :account and at > :since")
                .param("account", account(email))
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void clearFailures(String email) {
        jdbc.sql("delete from sign_in_failure where account = :account")
                .param("account", account(email))
                .update();
    }

    void open(String email) {
        clearFailures(email);
        jdbc.sql("delete from sign_in_lock where account = :account")
                .param("account", account(email))
                .update();
    }

    private static String account(String email) {
        return HexFormat.of().formatHex(OneTimeCode.sha256(email.strip().toLowerCase(Locale.ROOT)));
    }
}
