package org.alongside.decisions;

import org.alongside.web.Refusal;

/** The person was not heard yet, and did not say that they would rather not speak (L4). */
public final class HearFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    HearFirst() {
        super("decisions.hear-first");
    }
}
