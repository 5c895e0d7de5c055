package org.alongside.responses;

import org.alongside.web.Refusal;

/** A question is answered by a supervisor, and never by whoever asked. */
final class OnlySupervisors extends Refusal {
    private static final long serialVersionUID = 1L;

    OnlySupervisors() {
        super("responses.only-supervisors");
    }
}
