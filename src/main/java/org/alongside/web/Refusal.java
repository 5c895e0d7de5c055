package org.alongside.web;

/** The domain said no. Carries a key and values for the reader's page; the log sees the key alone. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    protected Refusal(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values.clone();
    }

    public String key() {
        return key;
    }

    public String in(Page page) {
        return page.say(key, values);
    }
}
