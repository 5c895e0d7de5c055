package org.alongside.decisions;

import org.alongside.web.Refusal;

/** What is fixed can never be one of the options (I3). */
public final class FixedIsNoOption extends Refusal {
    private static final long serialVersionUID = 1L;

    FixedIsNoOption() {
        super("decisions.fixed-is-no-option");
    }
}
