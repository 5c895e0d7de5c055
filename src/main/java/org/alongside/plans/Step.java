package org.alongside.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One small thing somebody will do, by a day. {@code who} names whoever it is besides the two, "" if nobody named them;
 * {@code confidence} is how sure the person is (0-10), null where they did not say; {@code barriers} are those foreseen.
 */
public record Step(
        StepId id,
        Owner owner,
        String who,
        String wording,
        LocalDate due,
        StepState state,
        @Nullable Integer confidence,
        List<Barrier> barriers) {
    /** Who does it. An officer's step is a promise. */
    public enum Owner {
        PERSON,
        OFFICER,
        PROVIDER,
        FAMILY,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Owner of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Neither the person nor the officer. */
        public boolean isSomebodyElse() {
            return this != PERSON && this != OFFICER;
        }
    }

    public Step {
        barriers = List.copyOf(barriers);
    }

    public boolean isPromise() {
        return owner == Owner.OFFICER;
    }

    /** Overdue on the day after its day; promises like any other step. */
    public boolean wasDueBefore(LocalDate today) {
        return state.canBeLate() && due.isBefore(today);
    }

    /** The same step as it stands after a change. */
    Step become(StepState next) {
        return new Step(id, owner, who, wording, due, next, confidence, barriers);
    }
}
