package org.alongside.calendar;

import java.util.UUID;

/** One appointment. */
public record AppointmentId(UUID value) {
    public static AppointmentId next() {
        return new AppointmentId(UUID.randomUUID());
    }

    /** One appointment. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
