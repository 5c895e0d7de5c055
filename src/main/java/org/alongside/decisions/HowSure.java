package org.alongside.decisions;

import org.alongside.web.Refusal;

/** How sure is a number from 0 to 10. */
public final class HowSure extends Refusal {
    private static final long serialVersionUID = 1L;

    HowSure() {
        super("decisions.how-sure");
    }
}
