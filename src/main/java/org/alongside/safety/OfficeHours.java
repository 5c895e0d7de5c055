package org.alongside.safety;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** When somebody of the unit reads what comes in, such as "MON-FRI 08:30-17:00". */
public record OfficeHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\p{Upper}{3})-(\\p{Upper}{3}) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> NAMES = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public OfficeHours {
        days = Set.copyOf(days);
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("hours that close before they open");
    }

    /** @throws IllegalArgumentException when the text does not say hours in this way */
    public static OfficeHours of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || !NAMES.contains(written.group(1)) || !NAMES.contains(written.group(2)))
            throw new IllegalArgumentException("alongside.hours: write them like MON-FRI 08:30-17:00");
        var days = EnumSet.range(
                DayOfWeek.of(NAMES.indexOf(written.group(1)) + 1), DayOfWeek.of(NAMES.indexOf(written.group(2)) + 1));
        return new OfficeHours(days, LocalTime.parse(written.group(3)), LocalTime.parse(written.group(4)));
    }

    /** How much of the time between two moments lies within these hours. */
    public Duration within(Instant from, Instant to, ZoneId zone) {
        var whole = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) continue;
            var start = later(from, day.atTime(opens).atZone(zone).toInstant());
            var end = earlier(to, day.atTime(closes).atZone(zone).toInstant());
            if (start.isBefore(end)) whole = whole.plus(Duration.between(start, end));
        }
        return whole;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
