package org.alongside.people;

import java.util.UUID;

/** One condition of an order. */
public record ConditionId(UUID value) {
    public static ConditionId next() {
        return new ConditionId(UUID.randomUUID());
    }

    /** One condition of an order. */
    public static ConditionId of(String text) {
        return new ConditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
