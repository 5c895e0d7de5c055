package org.alongside.people;

import org.alongside.web.Refusal;

/** Cover has a first and a last day, ahead of us and in their order. */
public final class CoverDays extends Refusal {
    private static final long serialVersionUID = 1L;

    CoverDays() {
        super("caseload.cover-days");
    }
}
