package org.alongside.responses;

import org.alongside.web.Refusal;

/** The supervisor was asked this already and has not answered. */
final class StillWaiting extends Refusal {
    private static final long serialVersionUID = 1L;

    StillWaiting() {
        super("responses.still-waiting");
    }
}
