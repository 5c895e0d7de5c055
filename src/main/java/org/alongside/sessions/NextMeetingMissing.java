package org.alongside.sessions;

import org.alongside.web.Refusal;

/** A plan needs the next time the two meet (I4). */
public final class NextMeetingMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    NextMeetingMissing() {
        super("sessions.next-meeting-missing");
    }
}
