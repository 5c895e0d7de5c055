package org.alongside.decisions;

import org.alongside.web.Refusal;

/** Nobody has to be asked: the two can choose this. */
public final class OursToChoose extends Refusal {
    private static final long serialVersionUID = 1L;

    OursToChoose() {
        super("decisions.ours-to-choose");
    }
}
