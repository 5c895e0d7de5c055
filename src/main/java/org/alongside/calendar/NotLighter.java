package org.alongside.calendar;

import org.alongside.web.Refusal;

/** What was to ask less of somebody does not, has no reason, or no days of its own. */
final class NotLighter extends Refusal {
    private static final long serialVersionUID = 1L;

    NotLighter(String key) {
        super(key);
    }
}
