package org.alongside.safety;

import org.alongside.web.Refusal;

/** A card is kept once there is something on it. */
public final class CardEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    CardEmpty() {
        super("safety.card-empty");
    }
}
