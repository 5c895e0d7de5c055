package org.alongside.plans;

import java.util.Locale;

/** Something in the way of a step, by its key in the edition, and what is to happen then; {@code planB} is "" if nothing was said. */
public record Barrier(String key, Kind kind, String planB) {
    /** Where it lies: most of what stops people is not in them. */
    public enum Kind {
        PERSON,
        ACCESS,
        SYSTEM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
