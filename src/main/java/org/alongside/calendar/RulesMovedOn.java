package org.alongside.calendar;

import org.alongside.web.Refusal;

/** Somebody else set the rules about contact while these were being typed. */
final class RulesMovedOn extends Refusal {
    private static final long serialVersionUID = 1L;

    RulesMovedOn() {
        super("standards.moved-on");
    }
}
