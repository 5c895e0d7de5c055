package org.alongside.responses;

import org.alongside.web.Refusal;

/** A meeting that was missed stands in one record alone: twice it would weigh twice. */
final class AlreadyNamed extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyNamed() {
        super("responses.already-named");
    }
}
