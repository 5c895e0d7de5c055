package org.alongside.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.Recorded;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;

/**
 * Something the court or the agency fixed, and that the two ask to have changed (I3). It is tracked to its answer.
 * {@code about} is the starter, or the code of the condition.
 */
public record Request(
        RequestId id,
        Latitude latitude,
        String about,
        String question,
        String wording,
        @Nullable LocalDate fileBy,
        State state,
        Recorded since) {

    /** How far a request has come. */
    public enum State {
        IDEA,
        AGREED,
        FILED,
        GRANTED,
        DENIED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Where it can go from here; nowhere once there is an answer. */
        public List<State> next() {
            return switch (this) {
                case IDEA -> List.of(AGREED, WITHDRAWN);
                case AGREED -> List.of(FILED, WITHDRAWN);
                case FILED -> List.of(GRANTED, DENIED, WITHDRAWN);
                case GRANTED, DENIED, WITHDRAWN -> List.of();
            };
        }

        public boolean isOpen() {
            return !next().isEmpty();
        }
    }

    /** Whom the two ask. */
    public boolean goesToCourt() {
        return latitude == Latitude.L0;
    }
}
