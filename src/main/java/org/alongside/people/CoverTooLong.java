package org.alongside.people;

import org.alongside.web.Refusal;

/** Nobody stands in for longer than half a year: then the people go to somebody for good. */
public final class CoverTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    CoverTooLong() {
        super("caseload.cover-too-long");
    }
}
