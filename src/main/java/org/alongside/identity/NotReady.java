package org.alongside.identity;

import org.alongside.web.Refusal;

/** No code for somebody without an e-mail, or who is switched off. */
final class NotReady extends Refusal {
    private static final long serialVersionUID = 1L;

    NotReady() {
        super("identity.not-ready");
    }
}
