package org.alongside.people;

import org.alongside.web.Refusal;

/** Whoever reads it later must see why a person changed officers. */
public final class NoReasonGiven extends Refusal {
    private static final long serialVersionUID = 1L;

    NoReasonGiven() {
        super("caseload.why-moved");
    }
}
