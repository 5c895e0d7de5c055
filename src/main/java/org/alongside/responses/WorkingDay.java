package org.alongside.responses;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.alongside.identity.OfficeHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One working day in the unit's hours: what is asked at ten on a Friday is due at ten on Monday. */
@Component
final class WorkingDay {
    private final OfficeHours hours;

    WorkingDay(@Value("${alongside.hours:MON-FRI 08:30-17:00}") String hours) {
        this.hours = OfficeHours.of(hours);
    }

    /** What is asked outside the hours counts as asked when they next begin. */
    Instant after(Instant asked, ZoneId zone) {
        var begun = within(asked.atZone(zone));
        return nextDay(begun, begun.toLocalTime()).toInstant();
    }

    private ZonedDateTime within(ZonedDateTime moment) {
        var open = hours.on(moment.toLocalDate());
        if (open.isEmpty() || !moment.toLocalTime().isBefore(open.get().closes())) return nextDay(moment);
        return moment.toLocalTime().isBefore(open.get().opens())
                ? at(moment, open.get().opens())
                : moment;
    }

    private ZonedDateTime nextDay(ZonedDateTime moment) {
        var next = nextDay(moment, moment.toLocalTime());
        return at(next, hours.on(next.toLocalDate()).orElseThrow().opens());
    }

    private ZonedDateTime nextDay(ZonedDateTime moment, LocalTime time) {
        var next = moment.plusDays(1);
        while (hours.on(next.toLocalDate()).isEmpty()) next = next.plusDays(1);
        return at(next, time);
    }

    private static ZonedDateTime at(ZonedDateTime day, LocalTime time) {
        return day.toLocalDate().atTime(time).atZone(day.getZone());
    }
}
