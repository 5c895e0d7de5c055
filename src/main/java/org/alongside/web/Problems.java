package org.alongside.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What a form got wrong: for each field the key of what to tell the reader. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    public static Problems in(BindingResult errors) {
        return new Problems(errors.getFieldErrors().stream()
                .collect(toUnmodifiableMap(FieldError::getField, Problems::key, (first, second) -> first)));
    }

    public static Problems at(String field, String key) {
        return new Problems(Map.of(field, key));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable String with(String field) {
        return byField.get(field);
    }

    /** A failed type conversion has Spring's own text; the reader gets ours. */
    private static String key(FieldError error) {
        return error.isBindingFailure()
                ? "problem.unreadable"
                : Objects.requireNonNullElse(error.getDefaultMessage(), "problem.unreadable");
    }
}
