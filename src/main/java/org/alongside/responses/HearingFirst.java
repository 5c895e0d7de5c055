package org.alongside.responses;

import org.alongside.web.Refusal;

/** Nothing is weighed or decided before the person was heard, or two tries to hear them (I5). */
final class HearingFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    HearingFirst() {
        super("responses.hearing-first");
    }
}
