package org.alongside.responses;

import org.alongside.web.Refusal;

/** Somebody else wrote here in the meantime. */
final class SomebodyWasFaster extends Refusal {
    private static final long serialVersionUID = 1L;

    SomebodyWasFaster() {
        super("responses.somebody-was-faster");
    }
}
