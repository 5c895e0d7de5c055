package org.alongside.sessions;

import org.alongside.web.Refusal;

/** How the copy is given has not been chosen; "none" is a choice (I4, rulings). */
public final class CopyMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    CopyMissing() {
        super("sessions.copy-missing");
    }
}
