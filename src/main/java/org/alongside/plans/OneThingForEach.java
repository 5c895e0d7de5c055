package org.alongside.plans;

import org.alongside.web.Refusal;

/** A plan needs something from both (I4). */
public final class OneThingForEach extends Refusal {
    private static final long serialVersionUID = 1L;

    OneThingForEach() {
        super("plans.one-thing-for-each");
    }
}
