package org.alongside.sessions;

import java.util.UUID;

/** One meeting. */
public record SessionId(UUID value) {
    public static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
