package org.alongside.responses;

import org.alongside.web.Refusal;

/** Every answer has the words in which the person hears it. */
final class SayItToThem extends Refusal {
    private static final long serialVersionUID = 1L;

    SayItToThem() {
        super("responses.say-it");
    }
}
