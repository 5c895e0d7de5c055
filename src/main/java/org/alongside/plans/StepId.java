package org.alongside.plans;

import java.util.UUID;

/** One step of a plan, the person's or the officer's. */
public record StepId(UUID value) {
    public static StepId next() {
        return new StepId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
