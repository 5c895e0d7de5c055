package org.alongside.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Recorded;

/**
 * Fewer visits than the order or the unit asks for, for one person: decided by a supervisor, with a reason and a last day.
 * {@code reason} is empty in lists.
 */
public record Lighter(
        UUID id,
        HowOften rhythm,
        LocalDate from,
        LocalDate until,
        String reason,
        Recorded decided,
        Optional<Recorded> takenBack) {
    boolean holdsOn(LocalDate day) {
        return takenBack.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }
}
