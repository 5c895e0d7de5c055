package org.alongside.plans;

import java.util.UUID;
import org.alongside.identity.Recorded;
import org.jspecify.annotations.Nullable;

/** One line of a step's history; {@code session} is null where the officer noted it between two meetings. */
public record StepChange(
        StepId step, StepState state, @Nullable UUID session, Recorded recorded) {}
