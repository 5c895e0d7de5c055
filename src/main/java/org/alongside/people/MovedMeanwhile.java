package org.alongside.people;

import org.alongside.web.Refusal;

/** Somebody else moved one of these people meanwhile. */
public final class MovedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    MovedMeanwhile() {
        super("caseload.moved-meanwhile");
    }
}
