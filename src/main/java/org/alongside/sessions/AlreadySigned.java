package org.alongside.sessions;

import org.alongside.web.Refusal;

/** A signed note is amended with a reason, never overwritten. */
public final class AlreadySigned extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadySigned() {
        super("sessions.already-signed");
    }
}
