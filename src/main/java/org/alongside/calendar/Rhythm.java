package org.alongside.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often a series repeats. */
enum Rhythm {
    WEEKLY,
    EVERY_TWO_WEEKS,
    /** The same day of the month, or its last where the month is too short. */
    MONTHLY_BY_DATE,
    /** The same weekday of the month, such as the second Tuesday; the fifth is the last. */
    MONTHLY_BY_WEEKDAY;

    /** The day of the repeat with this number; 0 is the first itself. */
    LocalDate day(LocalDate first, int number) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(number);
            case EVERY_TWO_WEEKS -> first.plusWeeks(2L * number);
            case MONTHLY_BY_DATE -> first.plusMonths(number);
            case MONTHLY_BY_WEEKDAY -> byWeekday(first, first.plus(number, ChronoUnit.MONTHS));
        };
    }

    private static LocalDate byWeekday(LocalDate first, LocalDate month) {
        var which = (first.getDayOfMonth() - 1) / 7 + 1;
        var weekday = first.getDayOfWeek();
        return month.with(
                which == 5
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a key that is no rhythm */
    static Rhythm of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
