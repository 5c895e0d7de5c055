package org.alongside.sessions;

import org.alongside.web.Refusal;

/** An amendment needs its reason. */
public final class ReasonMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    ReasonMissing() {
        super("sessions.reason-missing");
    }
}
