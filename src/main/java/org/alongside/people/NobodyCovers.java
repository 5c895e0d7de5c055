package org.alongside.people;

import org.alongside.web.Refusal;

/** Whoever stands in is another officer of the same unit. */
public final class NobodyCovers extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyCovers() {
        super("caseload.nobody-covers");
    }
}
