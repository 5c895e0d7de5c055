package org.alongside.decisions;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of looking at a decision again, on the day the two had set. */
public sealed interface Review {
    /** It goes on, and is looked at again on another day. */
    record Keep(LocalDate until) implements Review {}

    /** Another decision took its place. */
    record Change() implements Review {}

    /** It ended. */
    record Stop() implements Review {}

    default String code() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    default @Nullable LocalDate untilOrNull() {
        return this instanceof Keep(var until) ? until : null;
    }
}
