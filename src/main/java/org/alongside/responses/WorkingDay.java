package org.alongside.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.identity.Hours;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.Unit;
import org.springframework.stereotype.Component;

/** One working day in the unit's hours: what is asked at ten on a Friday is due at ten on Monday. */
@Component
final class WorkingDay {
    private static final int A_YEAR = 366;

    private final Hours hours;

    WorkingDay(Hours hours) {
        this.hours = hours;
    }

    /** What is asked outside the hours counts as asked when they next begin. */
    Instant after(Instant asked, Unit unit) {
        var open = hours.of(unit);
        var moment = asked.atZone(unit.zone()).toLocalDateTime();
        var begins = open.on(moment.toLocalDate())
                .filter(today -> moment.toLocalTime().isBefore(today.closes()))
                .map(today -> later(moment.toLocalTime(), today.opens()).atDate(moment.toLocalDate()));
        var begun = begins.orElseGet(() -> {
            var day = next(open, moment.toLocalDate());
            return opens(open, day).atDate(day);
        });
        var due = next(open, begun.toLocalDate());
        return earlier(begun.toLocalTime(), closes(open, due))
                .atDate(due)
                .atZone(unit.zone())
                .toInstant();
    }

    /** The next day on which somebody is there; a unit that never opens answers to every day. */
    private static LocalDate next(OfficeHours open, LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(A_YEAR))
                .filter(one -> open.on(one).isPresent())
                .findFirst()
                .orElse(day.plusDays(1));
    }

    private static LocalTime opens(OfficeHours open, LocalDate day) {
        return open.on(day).map(OfficeHours.Open::opens).orElse(LocalTime.MIDNIGHT);
    }

    private static LocalTime closes(OfficeHours open, LocalDate day) {
        return open.on(day).map(OfficeHours.Open::closes).orElse(LocalTime.MAX);
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
