package org.alongside.signs;

import org.alongside.web.Refusal;

/** A sign is handed on to somebody who works here, until a day that is still to come. */
final class NobodyToLook extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyToLook(String key) {
        super(key);
    }
}
