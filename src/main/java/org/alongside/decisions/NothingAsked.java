package org.alongside.decisions;

import org.alongside.web.Refusal;

/** A request says what is asked for. */
public final class NothingAsked extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingAsked() {
        super("decisions.nothing-asked");
    }
}
