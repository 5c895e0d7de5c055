package org.alongside.plans;

import org.alongside.web.Refusal;

/** A step that waits says for what; one that is dropped says why. */
public final class WhyMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    WhyMissing() {
        super("plans.why-missing");
    }
}
