package org.alongside.responses;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/** A question to the supervisor: it waits, with a clock of one working day, or is answered. */
public sealed interface Consult {
    Asked asked();

    /** What is asked. */
    enum Asks {
        ADVICE,
        /** Whether this may be reported to the court. */
        REPORT,
        /** Approval, afterwards, of what the law asked to be reported at once. */
        AT_ONCE,
        /** Whether words of class B may go into a court summary (R12). */
        CLASS_B;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Asks of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What the supervisor says. */
    enum Answer {
        AGREES,
        SOMETHING_ELSE,
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** {@code about}: the response, the report made at once or the summary, whichever {@code asks} speaks of. */
    record Asked(
            ConsultId id, PersonId person, Asks asks, UUID about, String question, Recorded recorded, Instant due) {
        /** @throws SayWhat without a question */
        public Asked {
            if (question.isBlank()) throw new SayWhat();
            question = question.strip();
        }
    }

    /** Nobody has answered yet. */
    record Waiting(Asked asked) implements Consult {
        /** Whether more than one working day went by. */
        public boolean isLate(Instant now) {
            return now.isAfter(asked.due());
        }

        /** @throws SayWhatInstead where a supervisor who does not agree says no more */
        Answered answer(Answer answer, String words, Recorded recorded) {
            return new Answered(asked, answer, words, recorded);
        }
    }

    /** A supervisor answered. */
    record Answered(Asked asked, Answer answer, String words, Recorded recorded) implements Consult {
        public Answered {
            if (recorded.by().equals(asked.recorded().by())) throw new OnlySupervisors();
            if (answer != Answer.AGREES && words.isBlank()) throw new SayWhatInstead();
            words = words.strip();
        }
    }

    /** Whether this is a yes to a report. */
    default boolean agreesToReport() {
        return this instanceof Answered answered
                && answered.answer() == Answer.AGREES
                && answered.asked().asks() == Asks.REPORT;
    }
}
