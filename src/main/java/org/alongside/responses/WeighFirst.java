package org.alongside.responses;

import org.alongside.web.Refusal;

/** Nothing is decided before it was weighed. */
final class WeighFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    WeighFirst() {
        super("responses.weigh-first");
    }
}
