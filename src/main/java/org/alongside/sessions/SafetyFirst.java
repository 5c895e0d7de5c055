package org.alongside.sessions;

import org.alongside.web.Refusal;

/** After a yes the safety path comes before any other page of the meeting (I10). */
public final class SafetyFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    SafetyFirst() {
        super("safety.first");
    }
}
