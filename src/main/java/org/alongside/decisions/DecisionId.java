package org.alongside.decisions;

import java.util.UUID;

/** One decision, wherever it is spoken of. */
public record DecisionId(UUID value) {
    public static DecisionId next() {
        return new DecisionId(UUID.randomUUID());
    }

    /** One decision, wherever it is spoken of. */
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
