package org.alongside.responses;

import org.alongside.web.Refusal;

/** Words of class B leave for the court only with a reason, a supervisor and word to the person (R12). */
final class ApprovalFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    ApprovalFirst() {
        super("responses.approval-first");
    }
}
