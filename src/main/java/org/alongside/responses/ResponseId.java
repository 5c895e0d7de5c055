package org.alongside.responses;

import java.util.UUID;

/** One record of something that was not kept. */
public record ResponseId(UUID value) {
    static ResponseId next() {
        return new ResponseId(UUID.randomUUID());
    }

    /** One record of something that was not kept. */
    public static ResponseId of(String text) {
        return new ResponseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
