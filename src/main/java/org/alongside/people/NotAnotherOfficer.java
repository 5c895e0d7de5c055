package org.alongside.people;

import org.alongside.web.Refusal;

/** People go to another officer of the same unit. */
public final class NotAnotherOfficer extends Refusal {
    private static final long serialVersionUID = 1L;

    NotAnotherOfficer() {
        super("caseload.not-another-officer");
    }
}
