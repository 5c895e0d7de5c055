package org.alongside.decisions;

import org.alongside.web.Refusal;

/** What the officer decides is read aloud before it is kept. */
public final class NotReadAloud extends Refusal {
    private static final long serialVersionUID = 1L;

    NotReadAloud() {
        super("decisions.not-read-aloud");
    }
}
