package org.alongside.responses;

import java.util.UUID;

/** One thing that was said or given because something went well. */
public record IncentiveId(UUID value) {
    static IncentiveId next() {
        return new IncentiveId(UUID.randomUUID());
    }

    /** One thing that was said or given because something went well. */
    public static IncentiveId of(String text) {
        return new IncentiveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
