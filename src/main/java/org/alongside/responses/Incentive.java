package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.Recorded;

/** Something that was said or given because something went well; {@code words} is "" where the kind says it all. */
record Incentive(IncentiveId id, Kind kind, LocalDate day, String words, Recorded recorded) {
    /** What it was, the smallest first. */
    enum Kind {
        PRAISE,
        LETTER,
        FEWER_REPORTS,
        CERTIFICATE,
        EARLY_DISCHARGE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static List<Kind> all() {
            return List.of(values());
        }
    }
}
