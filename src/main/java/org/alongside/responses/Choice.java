package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.Recorded;

/** How something that was not kept is answered: with the ways considered, the reason, and the words for the person. */
sealed interface Choice {
    Spoken spoken();

    Kind kind();

    /** The ways there are; the gentle ones first, the report last (domain.md, 1.7). */
    enum Kind {
        TALK,
        AFFIRM,
        ADJUST,
        SMALLER_STEP,
        REMINDER,
        CAUTION,
        CONFERENCE,
        REPORT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Says or brings something unpleasant. */
        boolean weighsOnThem() {
            return this == CAUTION || this == CONFERENCE || this == REPORT;
        }
    }

    /**
     * What every answer says.
     *
     * @param what what exactly, "" if the kind says it all
     * @param told what the person is told, in plain words
     */
    record Spoken(
            List<Kind> considered,
            String what,
            String reason,
            String told,
            Optional<LocalDate> again,
            Optional<RequiredReportId> reported,
            Recorded recorded) {
        /**
         * @throws TwoWaysAtLeast with fewer than two ways considered
         * @throws ReasonFirst without a reason
         * @throws SayItToThem without words for the person
         */
        public Spoken {
            considered = List.copyOf(considered);
            if (considered.size() < 2) throw new TwoWaysAtLeast();
            if (reason.isBlank()) throw new ReasonFirst();
            if (told.isBlank()) throw new SayItToThem();
            what = what.strip();
            reason = reason.strip();
            told = told.strip();
        }
    }

    /** Anything but a report. */
    record Answered(Kind kind, Spoken spoken) implements Choice {
        /** @throws TwoWaysAtLeast where the chosen one was not considered */
        public Answered {
            if (kind == Kind.REPORT) throw new ConsultFirst();
            if (!spoken.considered().contains(kind)) throw new TwoWaysAtLeast();
        }
    }

    /**
     * A report to the court. It is made of what I5 asks for and of nothing less: somebody who was heard (or two tries),
     * what was tried before, and a supervisor who agreed.
     */
    record Reported(Hearing hearing, WeighedUp weighed, Consult.Answered agreed, String facts, Spoken spoken)
            implements Choice {
        /**
         * @throws NothingTried where nothing was tried before
         * @throws ConsultFirst unless the supervisor was asked about a report and agreed
         * @throws FactsFirst without what happened
         */
        public Reported {
            if (weighed.tried().isBlank()) throw new NothingTried();
            if (agreed.answer() != Consult.Answer.AGREES || agreed.asked().asks() != Consult.Asks.REPORT)
                throw new ConsultFirst();
            if (facts.isBlank()) throw new FactsFirst();
            if (!spoken.considered().contains(Kind.REPORT)) throw new TwoWaysAtLeast();
            facts = facts.strip();
        }

        @Override
        public Kind kind() {
            return Kind.REPORT;
        }
    }
}
