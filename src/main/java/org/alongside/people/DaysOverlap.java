package org.alongside.people;

import org.alongside.web.Refusal;

/** The same is on record for some of these days. */
public final class DaysOverlap extends Refusal {
    private static final long serialVersionUID = 1L;

    DaysOverlap() {
        super("episodes.overlap");
    }
}
