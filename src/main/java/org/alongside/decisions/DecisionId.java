package org.alongside.decisions;

import java.util.UUID;

/** One shared decision. */
public record DecisionId(UUID value) {
    public static DecisionId next() {
        return new DecisionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
