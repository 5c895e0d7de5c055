package org.alongside.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it, and as a date field sends it: "2031-03-04" or "3/4/2031"; of the years 1900 to 2199. */
public final class TypedDay {
    private static final Pattern ISO = Pattern.compile("((?:19|20|21)\\d{2})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:19|20|21)\\d{2})");

    private TypedDay() {}

    /** @return empty for what is no day */
    public static Optional<LocalDate> read(String text) {
        var iso = ISO.matcher(text.strip());
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        var slashed = SLASHED.matcher(text.strip());
        return slashed.matches() ? day(slashed.group(3), slashed.group(1), slashed.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
