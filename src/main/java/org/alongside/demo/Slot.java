package org.alongside.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;

/** One appointment of the demo unit, and how it turned out. */
record Slot(LocalDateTime starts, int minutes, Kind kind, String place, Outcome outcome) {
    boolean held() {
        return outcome == Outcome.ATTENDED || outcome == Outcome.ATTENDED_LATE;
    }

    LocalDate day() {
        return starts.toLocalDate();
    }
}
