package org.alongside.disclosure;

import org.alongside.web.Refusal;

/** The gate said no: this recipient may not have this class of information. */
public final class NotToLeave extends Refusal {
    private static final long serialVersionUID = 1L;

    NotToLeave() {
        super("disclosure.not-to-leave");
    }
}
