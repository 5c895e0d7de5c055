package org.alongside.calendar;

import java.util.UUID;

/** One room of a unit. */
record RoomId(UUID value) {
    static RoomId next() {
        return new RoomId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
