package org.alongside.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Something the person wants, in their words. It lasts until they say that they reached it, or want it no more. */
public record Goal(GoalId id, String words, State state, Instant since, Instant askedAt, boolean atWork) {
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(90);

    /** What the person says of it. */
    public enum State {
        OPEN,
        REACHED,
        LET_GO;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String code) {
            for (var state : values()) if (state.code().equals(code)) return Optional.of(state);
            return Optional.empty();
        }
    }

    /** Whether it is time to ask "is this still what you want?". */
    public boolean isToBeAsked(Instant now) {
        return state == State.OPEN && atWork && !now.isBefore(askedAt.plus(ASKED_AGAIN_AFTER));
    }

    /** The same words are the same goal, however they are typed. */
    static String key(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[.!…]+$", "");
    }
}
