package org.alongside.plans;

import java.util.UUID;

/** One step, wherever it is spoken of. */
public record StepId(UUID value) {
    public static StepId next() {
        return new StepId(UUID.randomUUID());
    }

    /** One step, wherever it is spoken of. */
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
