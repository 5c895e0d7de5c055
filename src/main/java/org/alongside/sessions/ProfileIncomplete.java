package org.alongside.sessions;

import org.alongside.web.Refusal;

/** A copy profile has a name and at least one part. */
public final class ProfileIncomplete extends Refusal {
    private static final long serialVersionUID = 1L;

    ProfileIncomplete() {
        super("eyes.copy.incomplete");
    }
}
