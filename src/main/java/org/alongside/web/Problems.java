package org.alongside.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form got wrong: for each field the key of what to tell the reader. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    public static Problems at(String field, String key) {
        return new Problems(Map.of(field, key));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable String with(String field) {
        return byField.get(field);
    }
}
