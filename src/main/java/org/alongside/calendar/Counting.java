package org.alongside.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.Appointment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Whether an absence is counted among the missed ones. The one place where that is decided (0029). A count is no penalty,
 * and nothing follows from it by itself (R14).
 */
public sealed interface Counting {
    /** It is one more of the missed ones. */
    record Counts() implements Counting {}

    /** It is not, whoever writes what afterwards. */
    record DoesNotCount(Because because) implements Counting {}

    /** One thing that was said about an appointment and not taken back. */
    record Word(Outcome outcome, @Nullable Reason reason) {}

    /**
     * Depends neither on the order of the words nor on who said them: one word that it was ours, a pause, excused, called
     * off or moved is enough, and so is a pause of the supervision that becomes known later.
     */
    static Counting of(Collection<Word> standing, Optional<Because> paused) {
        return Stream.concat(
                        paused.stream(),
                        standing.stream().map(Counting::because).filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .<Counting>map(DoesNotCount::new)
                .orElseGet(Counts::new);
    }

    private static @Nullable Because because(Word word) {
        var known = word.reason() == null ? null : because(word.reason());
        if (known != null) return known;
        return switch (word.outcome()) {
            case EXCUSED -> Because.EXCUSED;
            case CANCELLED -> Because.CALLED_OFF;
            case RESCHEDULED -> Because.MOVED;
            case OPEN, ATTENDED, ATTENDED_LATE, MISSED -> null;
        };
    }

    private static @Nullable Because because(Reason reason) {
        return switch (reason) {
            case OFFICER_ILL,
                    OFFICER_CALLED_AWAY,
                    OFFICE_CLOSED,
                    SYSTEM_DOWN,
                    WE_MOVED_IT,
                    NO_INTERPRETER,
                    OUR_MISTAKE -> Because.OURS;
            case HOSPITAL -> Because.HOSPITAL;
            case CUSTODY -> Because.CUSTODY;
            case AWAY -> Because.AWAY;
            case ILL -> Because.ILL;
            case COURT -> Because.COURT;
            case FAMILY_EMERGENCY -> Because.FAMILY_EMERGENCY;
            case UNKNOWN,
                    FORGOT,
                    MIXED_UP,
                    NOT_READY,
                    OTHER_PLANS,
                    TRANSPORT,
                    PHONE,
                    WORK,
                    CARE,
                    COST,
                    WEATHER,
                    OTHER_OBSTACLE -> null;
        };
    }

    default boolean counts() {
        return this instanceof Counts;
    }
}
