package org.alongside.web;

/** There is no such thing, or none for this reader: the answer is the same. */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
