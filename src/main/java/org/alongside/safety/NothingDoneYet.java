package org.alongside.safety;

import org.alongside.web.Refusal;

/** "We know what we do now" needs one thing that is done now; to stop needs none. */
public final class NothingDoneYet extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingDoneYet() {
        super("safety.nothing-done-yet");
    }
}
