package org.alongside.safety;

import org.alongside.web.Refusal;

/** What does not fit into a pocket is said shorter. */
public final class CardTooLong extends Refusal {
    private static final long serialVersionUID = 1L;

    CardTooLong() {
        super("safety.card-too-long");
    }
}
