package org.alongside.sessions;

import org.alongside.web.Refusal;

/** The person cannot come just now, so the meeting that was open waits for them (story C, branch d). */
public final class ItWaits extends Refusal {
    private static final long serialVersionUID = 1L;

    ItWaits() {
        super("episodes.meeting-waits");
    }
}
