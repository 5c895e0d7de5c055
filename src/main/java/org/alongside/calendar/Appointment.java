package org.alongside.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/** A time the two are to meet: local time in its own zone, minutes 5-480. */
public record Appointment(
        AppointmentId id,
        PersonId person,
        StaffId officer,
        LocalDateTime starts,
        ZoneId zone,
        int minutes,
        Kind kind,
        String place,
        Outcome outcome) {

    Appointment with(KnownAppointment.Details details, Outcome turnedOut) {
        return new Appointment(
                id,
                person,
                details.officer(),
                starts,
                zone,
                details.minutes(),
                details.kind(),
                details.place(),
                turnedOut);
    }

    /** How the two meet. */
    public enum Kind {
        OFFICE,
        PHONE,
        VIDEO,
        HOME,
        /** At the place of somebody who treats the person. */
        CLINIC,
        /** Together with a provider. */
        JOINT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How it turned out. MISSED says nothing about why, and is a penalty for nobody (domain.md, 1.7). */
    public enum Outcome {
        OPEN,
        ATTENDED,
        ATTENDED_LATE,
        MISSED,
        RESCHEDULED,
        EXCUSED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public boolean isMet() {
            return this == ATTENDED || this == ATTENDED_LATE;
        }

        /** Whether the two were to meet and did not. */
        public boolean isAbsence() {
            return switch (this) {
                case MISSED, RESCHEDULED, EXCUSED, CANCELLED -> true;
                case OPEN, ATTENDED, ATTENDED_LATE -> false;
            };
        }

        public static Outcome of(String code) {
            return code.isEmpty() ? OPEN : valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
