package org.alongside.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.identity.Hours.Standing;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.OfficeHours.Open;
import org.jspecify.annotations.Nullable;

/** What is typed about the unit: seven openings and closings, Monday first; both blank where nobody is there. */
record UnitForm(String name, String grace, List<String> opens, List<String> closes, String version) {
    UnitForm {
        name = Objects.requireNonNullElse(name, "").strip();
        version = Objects.requireNonNullElse(version, "");
        grace = Objects.requireNonNullElse(grace, "").strip();
        opens = seven(opens);
        closes = seven(closes);
    }

    private static List<String> seven(@Nullable List<String> typed) {
        var seven = new java.util.ArrayList<String>(typed == null ? List.of() : typed);
        while (seven.size() < 7) seven.add("");
        return List.copyOf(seven.subList(0, 7));
    }

    static UnitForm of(Standing unit, OfficeHours hours) {
        return new UnitForm(
                unit.name(),
                Long.toString(unit.grace().toMinutes()),
                java.util.Arrays.stream(DayOfWeek.values())
                        .map(day -> hours.week().containsKey(day)
                                ? Objects.requireNonNull(hours.week().get(day))
                                        .opens()
                                        .toString()
                                : "")
                        .toList(),
                java.util.Arrays.stream(DayOfWeek.values())
                        .map(day -> hours.week().containsKey(day)
                                ? Objects.requireNonNull(hours.week().get(day))
                                        .closes()
                                        .toString()
                                : "")
                        .toList(),
                Integer.toString(unit.version()));
    }

    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        if (name.isBlank() || name.length() > 128 || name.chars().anyMatch(Character::isISOControl))
            problems.put("name", "calendar.unit-name-missing");
        if (!grace.matches("\\d{1,3}") || Integer.parseInt(grace) > 120) problems.put("grace", "calendar.grace-like");
        var open = 0;
        for (var day : DayOfWeek.values()) {
            if (closed(day)) continue;
            if (hours(day) == null) problems.put("day-" + day.getValue(), "calendar.hours-like");
            open++;
        }
        if (open == 0) problems.put("day-1", "calendar.never-open");
        return problems;
    }

    Standing standing() {
        return new Standing(name, Duration.ofMinutes(Integer.parseInt(grace)), shown());
    }

    Map<DayOfWeek, Open> week() {
        var week = new EnumMap<DayOfWeek, Open>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (!closed(day)) week.put(day, Objects.requireNonNull(hours(day)));
        return week;
    }

    private int shown() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private boolean closed(DayOfWeek day) {
        return opens.get(day.ordinal()).isBlank() && closes.get(day.ordinal()).isBlank();
    }

    private @Nullable Open hours(DayOfWeek day) {
        var from = Typing.time(opens.get(day.ordinal()));
        var to = Typing.time(closes.get(day.ordinal()));
        return from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get()) ? null : new Open(from.get(), to.get());
    }
}
