package org.alongside.decisions;

import org.alongside.identity.Recorded;

/** A conclusion on record. */
public record Concluded(DecisionId id, Conclusion conclusion, Recorded recorded) {}
