package org.alongside.plans;

import java.util.UUID;

/** One goal, wherever it is spoken of. */
public record GoalId(UUID value) {
    public static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }

    /** One goal, wherever it is spoken of. */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
