package org.alongside.people;

import org.alongside.web.Refusal;

/** Two records are put together only when somebody said which two, and why. */
public final class OnePersonNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    OnePersonNeeded() {
        super("caseload.why-same");
    }
}
