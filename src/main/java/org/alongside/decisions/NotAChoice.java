package org.alongside.decisions;

import org.alongside.web.Refusal;

/** One way to go is not a choice (I1). */
public final class NotAChoice extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAChoice() {
        super("decisions.not-a-choice");
    }
}
