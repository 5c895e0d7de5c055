package org.alongside.sessions;

import org.alongside.web.Refusal;

/** The meeting is over; what came after is an amendment of the note. */
public final class SessionOver extends Refusal {
    private static final long serialVersionUID = 1L;

    SessionOver() {
        super("sessions.over");
    }
}
