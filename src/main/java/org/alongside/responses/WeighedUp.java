package org.alongside.responses;

import java.util.List;
import java.util.Locale;
import org.alongside.identity.Recorded;

/**
 * Whether it could be kept then, what stood in the way, and what was tried before, in words; {@code speaksFor} are the
 * marks of something that can be worked out here (requirements, 7.3).
 */
record WeighedUp(Reach reach, List<String> speaksFor, String inTheWay, String tried, Recorded recorded) {
    static final List<String> MARKS = List.of("small", "once", "nobody-at-risk", "no-order");

    /** Whether the person could do it at that time. */
    enum Reach {
        WITHIN_REACH,
        /** It can be learned or reached, not from one day to the next. */
        TAKES_LONGER,
        /** Something stood in the way. */
        NOT_THEN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reach of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    WeighedUp {
        speaksFor = MARKS.stream().filter(speaksFor::contains).toList();
        inTheWay = inTheWay.strip();
        tried = tried.strip();
    }
}
