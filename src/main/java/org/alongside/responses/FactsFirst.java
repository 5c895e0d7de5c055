package org.alongside.responses;

import org.alongside.web.Refusal;

/** A report says what happened. */
final class FactsFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    FactsFirst() {
        super("responses.facts-first");
    }
}
