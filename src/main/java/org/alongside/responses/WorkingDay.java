package org.alongside.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.alongside.identity.OfficeHours;

/** One working day in a unit's hours and zone: what is asked at ten on a Friday is due at ten on Monday. */
record WorkingDay(OfficeHours hours, ZoneId zone) {
    private static final int NEVER_OPEN_AFTER = 60;

    /** What is asked while nobody is there counts as asked when they next begin. */
    Instant after(Instant asked) {
        var begun = begun(asked.atZone(zone));
        var day = nextOpen(begun.toLocalDate());
        return day.atTime(within(day, begun.toLocalTime())).atZone(zone).toInstant();
    }

    private ZonedDateTime begun(ZonedDateTime moment) {
        var day = moment.toLocalDate();
        var open = hours.on(day);
        if (open.isEmpty() || !moment.toLocalTime().isBefore(open.get().closes())) {
            var next = nextOpen(day);
            return next.atTime(within(next, LocalTime.MIN)).atZone(zone);
        }
        return day.atTime(within(day, moment.toLocalTime())).atZone(zone);
    }

    /** A day may be shorter than the one before. */
    private LocalTime within(LocalDate day, LocalTime time) {
        return hours.on(day)
                .map(open ->
                        time.isBefore(open.opens()) ? open.opens() : time.isAfter(open.closes()) ? open.closes() : time)
                .orElse(time);
    }

    private LocalDate nextOpen(LocalDate day) {
        for (var later = 1; later <= NEVER_OPEN_AFTER; later++)
            if (hours.on(day.plusDays(later)).isPresent()) return day.plusDays(later);
        return day.plusDays(1);
    }
}
