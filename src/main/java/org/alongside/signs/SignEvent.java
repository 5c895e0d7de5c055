package org.alongside.signs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.StaffId;

/** Something that happened to a sign; {@code by} is empty where the rules did it, {@code words} where nobody wrote any. */
record SignEvent(What what, String words, StaffId looker, LocalDate lookBy, Optional<StaffId> by, Instant at) {
    enum What {
        RAISED,
        FACT_ADDED,
        ACKNOWLEDGED,
        HANDED_ON,
        CLOSED,
        REOPENED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
