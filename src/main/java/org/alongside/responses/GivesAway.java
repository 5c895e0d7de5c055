package org.alongside.responses;

import org.alongside.web.Refusal;

/** A line for the court would give away what excused never says. */
final class GivesAway extends Refusal {
    private static final long serialVersionUID = 1L;

    GivesAway() {
        super("responses.gives-away");
    }
}
