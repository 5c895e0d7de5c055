package org.alongside.identity;

import org.alongside.web.Refusal;

/** An administrator wanted to shut themselves out; somebody else has to do that. */
final class NotYourself extends Refusal {
    private static final long serialVersionUID = 1L;

    NotYourself() {
        super("identity.not-yourself");
    }
}
