package org.alongside.signs;

import org.alongside.web.Refusal;

/** A sign is closed with words of what came of it, and with nothing else. */
final class OutcomeMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    OutcomeMissing() {
        super("signs.outcome-missing");
    }
}
