package org.alongside.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.Recorded;

/**
 * Days on which the person could not come, whatever was written in the calendar: nothing missed on them counts, and to
 * anybody outside the unit they all read "unavailable, excused" (rulings). {@code until} is the last of them, empty while
 * nobody knows; {@code words} are for the unit alone.
 */
public record Standstill(
        StandstillId id, Why why, LocalDate from, Optional<LocalDate> until, String words, Recorded recorded) {

    /** Why supervision stands still. */
    public enum Why {
        HOSPITAL,
        CUSTODY,
        AWAY,
        /** The court stopped the clock. */
        TOLLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether this day is one of them; first and last day are. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
