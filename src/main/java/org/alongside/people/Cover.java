package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;

/** Somebody stands in for an officer for some days, for all of their people or for one (F5, story branch e). */
public sealed interface Cover {
    About about();

    /** The longest that somebody stands in, in days; for longer, the people go to another officer for good. */
    int LONGEST = 183;

    /**
     * Who stands in for whom. {@code only} is empty for the whole caseload; {@code until} is the last day, the unit's zone
     * decides when it ends.
     */
    record About(
            CoverId id,
            Name officer,
            Name covering,
            Optional<Only> only,
            LocalDate from,
            LocalDate until,
            Recorded set) {}

    /** A member of staff, as colleagues read them. */
    record Name(StaffId id, String name) {}

    /** The one person it is about. */
    record Only(PersonId id, String name) {}

    /** It holds, or will, until its last day is over. */
    record Agreed(About about) implements Cover {
        public Ended end(Recorded by) {
            return new Ended(about, by);
        }
    }

    /** Somebody ended it before its last day. */
    record Ended(About about, Recorded ended) implements Cover {}

    /** Whether the covering officer stands in on that day of the unit's. */
    default boolean holds(LocalDate day) {
        return this instanceof Agreed && !day.isBefore(about().from()) && !day.isAfter(about().until());
    }

    /** Whether it is behind us on that day. */
    default boolean isOver(LocalDate day) {
        return this instanceof Ended || day.isAfter(about().until());
    }
}
