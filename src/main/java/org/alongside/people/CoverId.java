package org.alongside.people;

import java.util.UUID;

/** One time in which somebody stands in for an officer. */
public record CoverId(UUID value) {
    static CoverId next() {
        return new CoverId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static CoverId of(String text) {
        return new CoverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
