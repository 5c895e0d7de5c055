package org.alongside.exchange;

/** Nothing in this file can be brought in, and nothing was. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    Unusable(String key, Object... values) {
        super(key);
        saying = Saying.of("file." + key, values);
    }

    Saying saying() {
        return saying;
    }
}
