package org.alongside.people;

import org.alongside.web.Refusal;

/** A supervisor may look, and changes nothing. */
public final class OnlyTheirOfficer extends Refusal {
    private static final long serialVersionUID = 1L;

    OnlyTheirOfficer() {
        super("people.only-their-officer");
    }
}
