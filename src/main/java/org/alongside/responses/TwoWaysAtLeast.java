package org.alongside.responses;

import org.alongside.web.Refusal;

/** A choice needs two ways that were considered, the chosen one among them. */
final class TwoWaysAtLeast extends Refusal {
    private static final long serialVersionUID = 1L;

    TwoWaysAtLeast() {
        super("responses.two-ways");
    }
}
