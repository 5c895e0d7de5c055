package org.alongside.identity;

import java.util.UUID;

/** One person on probation, wherever they are spoken of. Not a permission: see the relationship. */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
