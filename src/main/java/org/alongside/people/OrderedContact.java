package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often one order wants its person seen, such as "twice monthly"; both days are part of it, {@code ends} is empty while
 * no end is set.
 */
public record OrderedContact(String number, String contactStandard, LocalDate starts, Optional<LocalDate> ends) {
    /** Whether the order runs on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(starts) && ends.map(last -> !day.isAfter(last)).orElse(true);
    }
}
