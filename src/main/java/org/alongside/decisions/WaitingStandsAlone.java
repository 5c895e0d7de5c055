package org.alongside.decisions;

import org.alongside.web.Refusal;

/** Leaving it as it is cannot be mixed with another way (rulings). */
public final class WaitingStandsAlone extends Refusal {
    private static final long serialVersionUID = 1L;

    WaitingStandsAlone() {
        super("decisions.waiting-stands-alone");
    }
}
