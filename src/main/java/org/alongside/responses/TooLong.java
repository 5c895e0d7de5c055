package org.alongside.responses;

import org.alongside.web.Refusal;

/** A text is longer than this page keeps. */
final class TooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    TooLong() {
        super("responses.too-long");
    }
}
