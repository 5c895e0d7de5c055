package org.alongside.decisions;

import org.alongside.web.Refusal;

/** Whoever promises to ask says by when. */
public final class NoDay extends Refusal {
    private static final long serialVersionUID = 1L;

    NoDay() {
        super("decisions.no-day");
    }
}
