package org.alongside.audit;

/** What was seen or done, as the trail names it: a thing and a past participle, such as {@code person.viewed}. */
public record Action(String name) {
    public Action {
        if (!name.matches("[a-z-]+\\.[a-z-]+")) throw new IllegalArgumentException("audit action: " + name);
    }
}
