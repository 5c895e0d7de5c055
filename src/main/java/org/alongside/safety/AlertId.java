package org.alongside.safety;

import java.util.UUID;

/** One alert, wherever it is spoken of. */
public record AlertId(UUID value) {
    static AlertId next() {
        return new AlertId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static AlertId of(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
