package org.alongside.responses;

import org.alongside.web.Refusal;

/** An absence that does not count cannot be spoken of as one that was not kept. */
final class DoesNotCountHere extends Refusal {
    private static final long serialVersionUID = 1L;

    DoesNotCountHere() {
        super("responses.does-not-count");
    }
}
