package org.alongside.decisions;

import org.alongside.web.Refusal;

/** This is the officer’s to decide, after hearing the person (L4). */
public final class OfficerDecides extends Refusal {
    private static final long serialVersionUID = 1L;

    OfficerDecides() {
        super("decisions.officer-decides");
    }
}
