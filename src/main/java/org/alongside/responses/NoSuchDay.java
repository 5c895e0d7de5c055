package org.alongside.responses;

import org.alongside.web.Refusal;

/** A day is missing, or lies where it cannot. */
final class NoSuchDay extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchDay() {
        super("responses.no-such-day");
    }
}
