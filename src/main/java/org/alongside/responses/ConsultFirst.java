package org.alongside.responses;

import org.alongside.web.Refusal;

/** A report needs a supervisor who agreed. */
final class ConsultFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsultFirst() {
        super("responses.consult-first");
    }
}
