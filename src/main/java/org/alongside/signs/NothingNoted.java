package org.alongside.signs;

import org.alongside.web.Refusal;

/** What was noticed lacks who told it, what they said, or a day that has been. */
final class NothingNoted extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingNoted(String key) {
        super(key);
    }
}
