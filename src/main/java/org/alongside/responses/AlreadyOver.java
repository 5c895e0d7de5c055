package org.alongside.responses;

import org.alongside.web.Refusal;

/** It is decided, or taken back, and stays as it is. */
final class AlreadyOver extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyOver() {
        super("responses.already-over");
    }
}
