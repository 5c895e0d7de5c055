package org.alongside.plans;

import java.util.List;

/** A step and what came of it by one meeting, with what was in the way. */
public record LookedBack(Step step, StepState came, List<Barrier> inTheWay) {
    public LookedBack {
        inTheWay = List.copyOf(inTheWay);
    }
}
