package org.alongside.responses;

import org.alongside.web.Refusal;

/** Days that became known later took away what it rests on: nothing that weighs on the person may follow. */
final class RestsOnNothing extends Refusal {
    private static final long serialVersionUID = 1L;

    RestsOnNothing() {
        super("responses.rests-on-nothing");
    }
}
