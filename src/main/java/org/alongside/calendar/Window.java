package org.alongside.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The days in which a contact is to be had; first and last day are part of it. */
public record Window(LocalDate first, LocalDate last) {
    public Window {
        if (last.isBefore(first)) throw new IllegalArgumentException("a window that ends before it begins");
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
