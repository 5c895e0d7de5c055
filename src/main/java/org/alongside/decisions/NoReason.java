package org.alongside.decisions;

import org.alongside.web.Refusal;

/** What the officer decides has a reason in plain words. */
public final class NoReason extends Refusal {
    private static final long serialVersionUID = 1L;

    NoReason() {
        super("decisions.no-reason");
    }
}
