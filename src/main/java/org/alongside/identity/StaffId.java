package org.alongside.identity;

import java.util.UUID;

/** One member of staff, wherever they are spoken of. */
public record StaffId(UUID value) {
    public static StaffId next() {
        return new StaffId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
