package org.alongside.people;

import org.alongside.web.Refusal;

/** The last day comes before the first, or a day is further ahead than anybody can know. */
public final class NoSuchDays extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchDays(String key) {
        super(key);
    }
}
