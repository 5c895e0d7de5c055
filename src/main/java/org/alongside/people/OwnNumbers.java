package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four digits that only the person knows. With them the person sees their own answers again, on a screen that an officer
 * could open too (I6). Five wrong tries shut it for an hour.
 */
@Service
@Transactional
public class OwnNumbers {
    private static final Action PICKED = new Action("person.own-number");
    private static final int TRIES = 5;
    private static final Duration SHUT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    OwnNumbers(JdbcClient jdbc, Vault vault, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(
            byte[] fingerprint,
            Instant pickedAt,
            int wrong,
            @Nullable Instant shutUntil) {}

    @Transactional(readOnly = true)
    public boolean isPicked(Relationship between) {
        return jdbc.sql("select exists (select from own_number where person_id = :person)")
                .param("person", between.person().value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Picks a number, or another in its place; what was answered before is no longer shown with it. */
    public void pick(Relationship between, String digits) {
        if (!digits.matches("\\d{4}")) throw new FourDigits();
        jdbc.sql("""
                insert into own_number (person_id, fingerprint, picked_at) values (:person, :fingerprint, :now)
                on conflict (person_id) do update
                   set fingerprint = excluded.fingerprint, picked_at = excluded.picked_at, wrong = 0, shut_until = null
                """)
                .param("person", between.person().value())
                .param("fingerprint", fingerprint(between, digits))
                .param("now", clock.instant().atOffset(UTC))
                .update();
        audit.record(between.staff().value(), PICKED, between.subject(), null);
    }

    /** Since when the person’s answers may be shown to whoever typed this; empty for a wrong number, and while it is shut. */
    public Optional<Instant> opens(Relationship between, String digits) {
        var kept = kept(between).orElse(null);
        var now = clock.instant();
        if (kept == null || kept.shutUntil() != null && kept.shutUntil().isAfter(now)) return Optional.empty();
        var right = MessageDigest.isEqual(kept.fingerprint(), fingerprint(between, digits));
        var wrong = right ? 0 : kept.wrong() + 1;
        jdbc.sql("update own_number set wrong = :wrong, shut_until = :shut where person_id = :person")
                .param("wrong", wrong % TRIES)
                .param("shut", wrong == TRIES ? now.plus(SHUT).atOffset(UTC) : null)
                .param("person", between.person().value())
                .update();
        return right ? Optional.of(kept.pickedAt()) : Optional.empty();
    }

    private Optional<Kept> kept(Relationship between) {
        return jdbc.sql("select * from own_number where person_id = :person for update")
                .param("person", between.person().value())
                .query((row, number) -> new Kept(
                        Objects.requireNonNull(row.getBytes("fingerprint")),
                        row.getObject("picked_at", OffsetDateTime.class).toInstant(),
                        row.getInt("wrong"),
                        Optional.ofNullable(row.getObject("shut_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    private byte[] fingerprint(Relationship between, String digits) {
        return vault.fingerprint(between.subject(), "own-number:" + digits);
    }
}
