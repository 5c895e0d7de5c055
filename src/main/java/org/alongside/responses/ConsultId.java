package org.alongside.responses;

import java.util.UUID;

/** One question to the supervisor. */
public record ConsultId(UUID value) {
    static ConsultId next() {
        return new ConsultId(UUID.randomUUID());
    }

    /** One question to the supervisor. */
    public static ConsultId of(String text) {
        return new ConsultId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
