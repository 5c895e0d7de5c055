package org.alongside.responses;

import org.alongside.web.Refusal;

/** Something was left empty that it cannot do without. */
final class SayWhat extends Refusal {
    private static final long serialVersionUID = 1L;

    SayWhat() {
        super("responses.say-what");
    }
}
