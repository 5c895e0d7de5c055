package org.alongside.people;

import org.alongside.web.Refusal;

/** One of these records leads to another already. */
public final class AlreadyTogether extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyTogether() {
        super("caseload.already-together");
    }
}
