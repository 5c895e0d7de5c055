package org.alongside.decisions;

import org.alongside.web.Refusal;

/** A request goes on step by step, and an answer stays. */
public final class NotSoFast extends Refusal {
    private static final long serialVersionUID = 1L;

    NotSoFast() {
        super("decisions.not-so-fast");
    }
}
