package org.alongside.sessions;

import org.alongside.web.Refusal;

/** After a hard day the two talk again within one to three days. */
public final class ContactTooFar extends Refusal {
    private static final long serialVersionUID = 1L;

    ContactTooFar() {
        super("safety.contact-too-far");
    }
}
