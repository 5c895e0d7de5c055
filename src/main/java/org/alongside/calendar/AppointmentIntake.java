package org.alongside.calendar;

import java.time.LocalDateTime;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as an agency's export tells of it, by the person's number. Null is what the export does not speak of;
 * an open outcome there takes back nothing that is known here.
 */
public record AppointmentIntake(
        String person,
        StaffId officer,
        LocalDateTime starts,
        int minutes,
        Kind kind,
        @Nullable String place,
        Outcome outcome) {
    AppointmentIntake with(Outcome turnedOut) {
        return new AppointmentIntake(person, officer, starts, minutes, kind, place, turnedOut);
    }
}
