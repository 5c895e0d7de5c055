package org.alongside.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as other systems write them, once it is said what comes first in numbers. */
final class Dates {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,4})[\\s./-]+([\\p{L}]{3,12}\\.?|\\d{1,2})[\\s.,/-]+(\\d{1,4})");
    private static final Pattern MONTH_NAMED_FIRST =
            Pattern.compile("([\\p{L}]{3,12})\\.?[\\s-]+(\\d{1,2})[\\s.,-]+(\\d{2,4})");
    private static final Pattern NO_MARKS = Pattern.compile("\\d{8}");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]+0?0:00(?::00(?:\\.0+)?)?$|[T ]+12:00(:00)? ?AM$");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12));

    private Dates() {}

    /** What comes first in a date of three numbers. */
    enum Order {
        /** Year-month-day, or month/day/year where it cannot be read the other way. */
        AS_USUAL,
        MONTH_FIRST,
        DAY_FIRST,
        YEAR_FIRST
    }

    /**
     * @param latest a date after it is meant a hundred years earlier where the year has two digits; null where only the
     *     years since 2000 make sense
     * @return null for what is no date
     */
    static @Nullable LocalDate read(String text, Order order, @Nullable LocalDate latest) {
        var plain = MIDNIGHT.matcher(text).replaceFirst("").strip();
        if (NO_MARKS.matcher(plain).matches()) return compact(plain, order);
        var named = MONTH_NAMED_FIRST.matcher(plain);
        if (named.matches() && month(named.group(1)) > 0)
            return date(named.group(3), month(named.group(1)), named.group(2), latest);
        var parts = PARTS.matcher(plain);
        if (!parts.matches()) return null;
        return inOrder(parts.group(1), parts.group(2), parts.group(3), order, latest);
    }

    private static @Nullable LocalDate inOrder(
            String first, String second, String third, Order order, @Nullable LocalDate latest) {
        var month = month(second);
        if (month > 0)
            return first.length() == 4 ? date(first, month, third, latest) : date(third, month, first, latest);
        if (!second.matches("\\d+")) return null;
        if (first.length() == 4 || order == Order.YEAR_FIRST) return date(first, number(second), third, latest);
        if (first.length() > 2) return null;
        return order == Order.DAY_FIRST
                ? date(third, number(second), first, latest)
                : date(third, number(first), second, latest);
    }

    private static @Nullable LocalDate compact(String text, Order order) {
        return switch (order) {
            case AS_USUAL, YEAR_FIRST ->
                date(text.substring(0, 4), number(text.substring(4, 6)), text.substring(6), null);
            case MONTH_FIRST -> date(text.substring(4), number(text.substring(0, 2)), text.substring(2, 4), null);
            case DAY_FIRST -> date(text.substring(4), number(text.substring(2, 4)), text.substring(0, 2), null);
        };
    }

    private static @Nullable LocalDate date(String year, int month, String day, @Nullable LocalDate latest) {
        if (day.length() > 2 || year.length() == 1 || year.length() == 3) return null;
        try {
            if (year.length() == 4) return LocalDate.of(number(year), month, number(day));
            var thisCentury = LocalDate.of(2000 + number(year), month, number(day));
            return latest != null && thisCentury.isAfter(latest)
                    ? LocalDate.of(1900 + number(year), month, number(day))
                    : thisCentury;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int month(String word) {
        if (word.length() < 3 || !Character.isLetter(word.charAt(0))) return 0;
        return MONTHS.getOrDefault(word.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The order in which all of these can be read, or as usual where none or several are left. */
    static Order orderOf(List<String> texts) {
        var numbers = texts.stream()
                .map(text -> MIDNIGHT.matcher(text).replaceFirst("").strip())
                .filter(text -> text.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{8}"))
                .toList();
        if (numbers.isEmpty()) return Order.AS_USUAL;
        var fits = List.of(Order.MONTH_FIRST, Order.DAY_FIRST, Order.YEAR_FIRST).stream()
                .filter(order -> numbers.stream().allMatch(text -> fits(text, order)))
                .toList();
        return fits.size() == 1 ? fits.getFirst() : Order.AS_USUAL;
    }

    private static boolean fits(String text, Order order) {
        var date = order == Order.YEAR_FIRST && text.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}")
                ? null
                : read(text, order, null);
        return date != null && date.getYear() >= 1900 && date.getYear() <= 2100;
    }
}
