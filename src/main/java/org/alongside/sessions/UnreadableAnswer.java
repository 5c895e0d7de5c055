package org.alongside.sessions;

/** What came does not fit the item. It goes back to the page as it was typed, with a sentence beside it. */
final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String typed;

    UnreadableAnswer(String key, String typed) {
        super(key);
        this.key = key;
        this.typed = typed;
    }

    String key() {
        return key;
    }

    String typed() {
        return typed;
    }
}
