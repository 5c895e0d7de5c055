package org.alongside.responses;

import org.alongside.web.Refusal;

/** A report says what was tried before (I5). */
final class NothingTried extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingTried() {
        super("responses.nothing-tried");
    }
}
