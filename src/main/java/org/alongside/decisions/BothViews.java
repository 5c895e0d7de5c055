package org.alongside.decisions;

import org.alongside.web.Refusal;

/** Where the two see it differently, both say how. */
public final class BothViews extends Refusal {
    private static final long serialVersionUID = 1L;

    BothViews() {
        super("decisions.both-views");
    }
}
