package org.alongside.signs;

import java.util.UUID;

/** One sign. */
public record SignId(UUID value) {
    static SignId next() {
        return new SignId(UUID.randomUUID());
    }

    /** One sign. */
    public static SignId of(String text) {
        return new SignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
