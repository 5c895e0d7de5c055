package org.alongside.sessions;

import java.util.UUID;

/** One meeting, wherever it is spoken of. */
public record SessionId(UUID value) {
    public static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }

    /** One meeting, wherever it is spoken of. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
