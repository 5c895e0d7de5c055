package org.alongside.people;

import org.alongside.web.Refusal;

/** Somebody stands in on some of these days already. */
public final class AlreadyCovered extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyCovered() {
        super("caseload.already-covered");
    }
}
