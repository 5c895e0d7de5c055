package org.alongside.calendar;

import java.time.LocalDateTime;
import java.util.Optional;
import org.alongside.calendar.Aftermath.Note;
import org.alongside.identity.PersonId;

/**
 * An appointment of which something is still to be done: whether they came, the note, a next time. Local to the unit.
 *
 * @param outcomeOpen nobody has said yet how it turned out
 */
public record Unsettled(
        PersonId person,
        AppointmentId id,
        LocalDateTime starts,
        Appointment.Kind kind,
        boolean outcomeOpen,
        Note note,
        Optional<LocalDateTime> next) {

    /** Where the question is answered. */
    public String path() {
        return "/people/" + person + "/appointments/" + id;
    }
}
