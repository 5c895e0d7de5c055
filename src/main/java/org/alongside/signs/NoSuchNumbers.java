package org.alongside.signs;

import org.alongside.web.Refusal;

/** A rule’s number lies outside what can be said. */
final class NoSuchNumbers extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchNumbers() {
        super("signs.no-such-numbers");
    }
}
