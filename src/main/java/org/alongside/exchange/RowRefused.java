package org.alongside.exchange;

/** One row cannot be brought in; the others can. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    RowRefused(String key, Object... values) {
        super(key, null, false, false);
        saying = Saying.of("row." + key, values);
    }

    Saying saying() {
        return saying;
    }
}
