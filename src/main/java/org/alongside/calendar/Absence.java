package org.alongside.calendar;

import java.time.LocalDateTime;

/** A time that was to be and was not: local to the unit, with what is known of why, and whether it is counted. */
public record Absence(
        AppointmentId id, LocalDateTime starts, Appointment.Kind kind, Reason reason, Counting counting) {}
