package org.alongside.decisions;

import org.alongside.web.Refusal;

/** A safety line needs its words and its reason (rulings). */
public final class LineWithoutReason extends Refusal {
    private static final long serialVersionUID = 1L;

    LineWithoutReason() {
        super("decisions.line-without-reason");
    }
}
