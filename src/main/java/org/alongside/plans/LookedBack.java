package org.alongside.plans;

/** A step and what came of it by one meeting; {@code outcome} and {@code barrier} are keys of the edition, barrier "" if none. */
public record LookedBack(Step step, String outcome, String barrier) {}
