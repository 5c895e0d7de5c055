package org.alongside.decisions;

import org.alongside.web.Refusal;

/** A choice needs words: the person’s own, or the option they picked. */
public final class NoWords extends Refusal {
    private static final long serialVersionUID = 1L;

    NoWords() {
        super("decisions.no-words");
    }
}
