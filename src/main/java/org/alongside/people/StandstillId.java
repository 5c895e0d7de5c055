package org.alongside.people;

import java.util.UUID;

/** One time in which supervision stands still. */
public record StandstillId(UUID value) {
    public static StandstillId next() {
        return new StandstillId(UUID.randomUUID());
    }

    /** One time in which supervision stands still. */
    public static StandstillId of(String text) {
        return new StandstillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
