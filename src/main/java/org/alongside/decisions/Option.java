package org.alongside.decisions;

/** One way it could go. */
public record Option(String key, String wording) {}
