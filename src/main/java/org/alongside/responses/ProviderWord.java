package org.alongside.responses;

import org.alongside.web.Refusal;

/** What came from a provider cannot be used in a report (R05). */
final class ProviderWord extends Refusal {
    private static final long serialVersionUID = 1L;

    ProviderWord() {
        super("responses.provider-word");
    }
}
