package org.alongside.identity;

import org.alongside.web.Refusal;

/** The one-time code was used, or its time is over. */
final class CodeGone extends Refusal {
    private static final long serialVersionUID = 1L;

    CodeGone() {
        super("identity.code-gone");
    }
}
