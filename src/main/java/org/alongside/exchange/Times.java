package org.alongside.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of a row. Dates are year-month-day; month/day/year where it cannot be read the other way. */
record Times(Cells cells, Dates.Order order) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]0?0:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?(?:\\s*([AaPp])\\.?\\s?[Mm]\\.?)?");
    private static final Pattern NAMED = Pattern.compile("\\p{L}{3}");
    private static final Pattern SHEET_NUMBER = Pattern.compile("\\d{4,6}(\\.\\d+)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    Times(Cells cells) {
        this(cells, cells.row().header().mapping().layout().dates());
    }

    LocalDate date(String column) {
        var date = dateOrNone(column, null);
        if (date == null) throw new RowRefused("missing", column);
        return date;
    }

    /** @param latest see {@link Dates#read} */
    @Nullable
    LocalDate dateOrNone(String column, @Nullable LocalDate latest) {
        var text = cells.line(column, 40);
        if (text == null || text.isEmpty()) return null;
        var date = read(column, text, latest);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) throw new RowRefused("date-range", column);
        return date;
    }

    private LocalDate read(String column, String text, @Nullable LocalDate latest) {
        if (order != Dates.Order.AS_USUAL || NAMED.matcher(text).find()) {
            var date = Dates.read(text, order, latest);
            if (date != null) return date;
            throw new RowRefused(SHEET_NUMBER.matcher(text).matches() ? "date-number" : "date", column);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return real(column, part(yearFirst, 1), part(yearFirst, 2), part(yearFirst, 3));
        var monthFirst = MONTH_FIRST.matcher(text);
        if (!monthFirst.matches())
            throw new RowRefused(SHEET_NUMBER.matcher(text).matches() ? "date-number" : "date", column);
        var month = part(monthFirst, 1);
        var day = part(monthFirst, 2);
        if (month <= 12 && day <= 12 && month != day) throw new RowRefused("date-unclear", column);
        return real(column, part(monthFirst, 3), month, day);
    }

    private static LocalDate real(String column, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new RowRefused("date", column);
        }
    }

    LocalTime time(String column) {
        var time = TIME.matcher(cells.required(column, 16));
        if (!time.matches()) throw new RowRefused("time", column);
        var half = time.group(3);
        var hour = part(time, 1);
        if (half != null && (hour < 1 || hour > 12)) throw new RowRefused("time", column);
        if (half != null) hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        if (hour > 23 || part(time, 2) > 59) throw new RowRefused("time", column);
        return LocalTime.of(hour, part(time, 2));
    }

    private static int part(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
