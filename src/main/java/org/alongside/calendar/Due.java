package org.alongside.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.people.Standstill;

/** What is due of contact with one person on a day: nothing of it is a penalty, and nothing follows from it (R14). */
public sealed interface Due {
    /** So many more by that day. */
    record By(int more, LocalDate last) implements Due {}

    /** Not had when it was due; {@code since} is never a day on which somebody could not come. */
    record Overdue(int more, LocalDate since, LocalDate last) implements Due {}

    /** Had, for the window that ends with {@code last}. */
    record Had(LocalDate last) implements Due {}

    /** The window that ends with {@code last} asks for nothing, because of the days that do not count. */
    record AsksNothing(LocalDate last) implements Due {}

    /** The person cannot come. */
    record StandsStill(Standstill why) implements Due {}

    /** No order runs, or supervision is over since {@code since}. */
    record NoneRuns(Optional<LocalDate> since) implements Due {}
}
