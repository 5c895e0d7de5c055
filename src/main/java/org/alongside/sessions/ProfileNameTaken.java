package org.alongside.sessions;

import org.alongside.web.Refusal;

/** Two profiles of one unit have two names. */
public final class ProfileNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    ProfileNameTaken() {
        super("eyes.copy.name-taken");
    }
}
