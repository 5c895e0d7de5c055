package org.alongside.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/** That a time became another: who asked, why, who wrote it down. Nobody counts these. */
record Moved(
        LocalDateTime was, LocalDateTime becomes, AskedBy askedBy, Reason reason, String by, Instant at, int version) {
    /** Who asked for the other time. */
    enum AskedBy {
        PERSON,
        US,
        PROVIDER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a code that is nobody */
        static AskedBy of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
