package org.alongside.sessions;

import org.alongside.web.Refusal;

/** One meeting at a time; the open one ends first. */
public final class AnotherStillOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    AnotherStillOpen() {
        super("eyes.paper.another-open");
    }
}
