package org.alongside.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.alongside.calendar.Appointment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One word on how an appointment turned out: what, who told, who wrote it down and when. It stays for good; a word that was
 * a mistake is taken back, and both are seen.
 *
 * @param by the name of whoever wrote it, "" for an export
 */
record Said(
        UUID id,
        Outcome outcome,
        @Nullable Reason reason,
        Teller teller,
        String by,
        Instant at,
        @Nullable Instant takenBack,
        String takenBackBy) {

    /** Whose word it is. */
    enum Teller {
        OFFICER,
        PERSON,
        PROVIDER,
        FAMILY,
        EXPORT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Teller of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean stands() {
        return takenBack == null;
    }
}
