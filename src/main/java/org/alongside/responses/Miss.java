package org.alongside.responses;

import java.time.LocalDateTime;
import org.alongside.calendar.AppointmentId;

/** A meeting that did not take place, and whether that may be spoken about as something not kept. */
record Miss(AppointmentId id, LocalDateTime starts, Standing standing) {
    sealed interface Standing {
        /** It may be spoken about. */
        record Counts() implements Standing {}

        /** It may not, and {@code because} says why: a code such as "hospital". */
        record DoesNotCount(String because) implements Standing {}
    }

    boolean counts() {
        return standing instanceof Standing.Counts;
    }

    String because() {
        return standing instanceof Standing.DoesNotCount(var because) ? because : "";
    }
}
