package org.alongside.signs;

import org.alongside.web.Refusal;

/** Somebody else changed this sign while something was being written to it. */
final class SignMovedOn extends Refusal {
    private static final long serialVersionUID = 1L;

    SignMovedOn() {
        super("signs.moved-on");
    }
}
