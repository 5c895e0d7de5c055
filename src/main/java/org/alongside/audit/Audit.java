package org.alongside.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of who saw and changed what. An entry is written in the transaction of what it records; if it cannot be
 * written, neither can the rest (R19, R20, R50).
 */
@Service
public class Audit {
    /** The application itself, where nobody is signed in. */
    public static final UUID ITSELF = new UUID(0, 1);

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject the person it is about, if any; @param thing an id or code, never a person's words */
    @Transactional
    public void record(UUID actor, Action action, @Nullable UUID subject, @Nullable Object thing) {
        jdbc.sql("select audit_append(:actor, :action, :subject::uuid, :thing)")
                .param("actor", actor)
                .param("action", action.name())
                .param("subject", subject == null ? null : subject.toString())
                .param("thing", thing == null ? null : thing.toString())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
