package org.alongside.calendar;

import java.util.Arrays;
import java.util.Locale;

/** How often two people are to meet, from the closest to the lightest. */
public enum HowOften {
    WEEKLY,
    TWICE_MONTHLY,
    MONTHLY,
    EVERY_TWO_MONTHS,
    QUARTERLY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For a key of words: no blanks. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a code that is no rhythm */
    public static HowOften of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code) || one.key().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rhythm: " + code));
    }

    boolean isLighterThan(HowOften other) {
        return compareTo(other) > 0;
    }
}
