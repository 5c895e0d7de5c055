package org.alongside.decisions;

import org.alongside.web.Refusal;

/** The court or the agency fixed this; it can be asked for, not chosen here (I3). */
public final class NotOursToChoose extends Refusal {
    private static final long serialVersionUID = 1L;

    NotOursToChoose() {
        super("decisions.not-ours-to-choose");
    }
}
