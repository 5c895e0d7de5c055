package org.alongside.decisions;

import java.util.UUID;

/** One request to the court or the supervisor. */
public record RequestId(UUID value) {
    public static RequestId next() {
        return new RequestId(UUID.randomUUID());
    }

    /** One request to the court or the supervisor. */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
