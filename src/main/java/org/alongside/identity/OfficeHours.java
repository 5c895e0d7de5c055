package org.alongside.identity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * When somebody of the unit is there and reads what comes in: by day of the week, such as "MON-FRI 08:30-17:00", but on no
 * holiday. Local to the unit.
 */
public record OfficeHours(Map<DayOfWeek, Open> week, SortedMap<LocalDate, String> holidays) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\p{Upper}{3})-(\\p{Upper}{3}) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> NAMES = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public OfficeHours {
        week = Map.copyOf(week);
        holidays = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    }

    /** From when until when. */
    public record Open(LocalTime opens, LocalTime closes) {
        public Open {
            if (!opens.isBefore(closes)) throw new IllegalArgumentException("hours that close before they open");
        }
    }

    /** @throws IllegalArgumentException when the text does not say hours in this way */
    public static OfficeHours of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || !NAMES.contains(written.group(1)) || !NAMES.contains(written.group(2)))
            throw new IllegalArgumentException("alongside.hours: write them like MON-FRI 08:30-17:00");
        var open = new Open(LocalTime.parse(written.group(3)), LocalTime.parse(written.group(4)));
        var week = new EnumMap<DayOfWeek, Open>(DayOfWeek.class);
        EnumSet.range(
                        DayOfWeek.of(NAMES.indexOf(written.group(1)) + 1),
                        DayOfWeek.of(NAMES.indexOf(written.group(2)) + 1))
                .forEach(day -> week.put(day, open));
        return new OfficeHours(week, new TreeMap<>());
    }

    /** From when until when on that day; empty where nobody is there. */
    public Optional<Open> on(LocalDate day) {
        return holidays.containsKey(day) ? Optional.empty() : Optional.ofNullable(week.get(day.getDayOfWeek()));
    }

    /** Whether somebody is there all that time. */
    public boolean cover(LocalDateTime starts, int minutes) {
        var ends = starts.plusMinutes(minutes);
        return starts.toLocalDate().equals(ends.toLocalDate())
                && on(starts.toLocalDate())
                        .filter(open -> !starts.toLocalTime().isBefore(open.opens())
                                && !ends.toLocalTime().isAfter(open.closes()))
                        .isPresent();
    }

    /** How much of the time between two moments lies within these hours. */
    public Duration within(Instant from, Instant to, ZoneId zone) {
        var whole = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var open = on(day);
            if (open.isEmpty()) continue;
            var start = later(from, day.atTime(open.get().opens()).atZone(zone).toInstant());
            var end = earlier(to, day.atTime(open.get().closes()).atZone(zone).toInstant());
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
