package org.alongside.identity;

import java.util.UUID;

/** One probation unit. */
public record UnitId(UUID value) {
    public static UnitId next() {
        return new UnitId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
