package org.alongside.calendar;

import org.alongside.web.Refusal;

/** A time that is to come must lie ahead, and not more than two years. */
final class NotAhead extends Refusal {
    private static final long serialVersionUID = 1L;

    NotAhead(boolean tooFar) {
        super(tooFar ? "calendar.too-far" : "calendar.not-ahead");
    }
}
