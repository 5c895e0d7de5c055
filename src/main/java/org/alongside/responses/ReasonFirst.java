package org.alongside.responses;

import org.alongside.web.Refusal;

/** Every answer has its reason, in words (R13). */
final class ReasonFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    ReasonFirst() {
        super("responses.reason-first");
    }
}
