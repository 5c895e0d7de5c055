package org.alongside.sessions;

import org.alongside.web.Refusal;

/** Nothing is asked before the person heard what the officer must report (R04). */
public final class NotHeardYet extends Refusal {
    private static final long serialVersionUID = 1L;

    NotHeardYet() {
        super("sessions.not-heard-yet");
    }
}
