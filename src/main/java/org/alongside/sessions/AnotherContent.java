package org.alongside.sessions;

import org.alongside.web.Refusal;

/** The same request came twice with different content. */
public final class AnotherContent extends Refusal {
    private static final long serialVersionUID = 1L;

    AnotherContent() {
        super("sessions.another-content");
    }
}
