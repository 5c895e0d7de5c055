package org.alongside.sessions;

import org.alongside.web.Refusal;

/** A meeting on paper was held today or before. */
public final class PaperDayAhead extends Refusal {
    private static final long serialVersionUID = 1L;

    PaperDayAhead() {
        super("eyes.paper.day-ahead");
    }
}
