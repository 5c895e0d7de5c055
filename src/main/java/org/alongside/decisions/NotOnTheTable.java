package org.alongside.decisions;

import org.alongside.web.Refusal;

/** That way was never offered. */
public final class NotOnTheTable extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotOnTheTable() {
        super("decisions.not-on-the-table");
    }
}
