package org.alongside.responses;

import org.alongside.web.Refusal;

/** A supervisor who does not agree says why, or what else. */
final class SayWhatInstead extends Refusal {
    private static final long serialVersionUID = 1L;

    SayWhatInstead() {
        super("responses.say-what-instead");
    }
}
