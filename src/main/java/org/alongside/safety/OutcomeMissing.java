package org.alongside.safety;

import org.alongside.web.Refusal;

/** An alert is closed by words of what came of it, or stays. */
public final class OutcomeMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    OutcomeMissing() {
        super("safety.outcome-missing");
    }
}
