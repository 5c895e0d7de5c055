package org.alongside.decisions;

import org.alongside.web.Refusal;

/** What matters to the person has not been said (I1). */
public final class NothingMattersYet extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingMattersYet() {
        super("decisions.nothing-matters-yet");
    }
}
