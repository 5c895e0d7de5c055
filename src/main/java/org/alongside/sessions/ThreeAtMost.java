package org.alongside.sessions;

import org.alongside.web.Refusal;

/** Up to three topics, and up to three things that matter: a fourth needs room first. */
public final class ThreeAtMost extends Refusal {
    private static final long serialVersionUID = 1L;

    ThreeAtMost() {
        super("sessions.three-at-most");
    }
}
