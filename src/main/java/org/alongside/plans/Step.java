package org.alongside.plans;

import java.time.LocalDate;

/** One small thing somebody will do, by a day. */
public record Step(StepId id, Owner owner, String wording, LocalDate due, Outcome outcome) {
    /** Who does it. An officer's step is a promise. */
    public enum Owner {
        PERSON,
        OFFICER
    }

    /** What came of it so far. "Not yet" is an answer, not a verdict. */
    public enum Outcome {
        OPEN,
        PARTLY,
        NOT_YET,
        DONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isPromise() {
        return owner == Owner.OFFICER;
    }

    /** Overdue on the day after its day; promises like any other step. */
    public boolean wasDueBefore(LocalDate today) {
        return outcome != Outcome.DONE && due.isBefore(today);
    }
}
