package org.alongside.plans;

import org.alongside.web.Refusal;

/** A plan says in the person's words what it is for (I4). */
public final class PlanInWords extends Refusal {
    private static final long serialVersionUID = 1L;

    PlanInWords() {
        super("plans.in-words");
    }
}
