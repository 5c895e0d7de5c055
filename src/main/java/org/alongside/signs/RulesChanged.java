package org.alongside.signs;

import org.alongside.web.Refusal;

/** Somebody else set the rules of signs while these were being typed. */
final class RulesChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    RulesChanged() {
        super("signs.rules-changed");
    }
}
