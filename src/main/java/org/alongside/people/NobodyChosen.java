package org.alongside.people;

import org.alongside.web.Refusal;

/** People go to another officer only when somebody said whom. */
public final class NobodyChosen extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyChosen() {
        super("caseload.nobody-chosen");
    }
}
