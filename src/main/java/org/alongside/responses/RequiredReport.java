package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/**
 * What the law asks to be reported at once, and was: facts alone. It waits for nobody; a supervisor looks at it within one
 * working day, and the person is told, first or on a day that is named.
 *
 * @param waitingWords words of class B that wait for the supervisor, "" if there are none
 * @param againstWish why a wish of the person was set aside by the duty to protect, "" if none was
 */
record RequiredReport(
        RequiredReportId id,
        PersonId person,
        Optional<ResponseId> response,
        NotKept.Item item,
        String facts,
        String waitingWords,
        String againstWish,
        Telling telling,
        Recorded made,
        List<Consult> consults) {

    /** Whether the person knows. */
    sealed interface Telling {
        /** They were told before. */
        record First() implements Telling {}

        /** They are to be told by that day; {@code because} says why not before. */
        record Later(String because, LocalDate by) implements Telling {
            /** @throws ReasonFirst without a reason */
            public Later {
                if (because.isBlank()) throw new ReasonFirst();
                because = because.strip();
            }
        }

        /** They have been told since. */
        record Since(String because, LocalDate by, Recorded told) implements Telling {}
    }

    /** @throws FactsFirst without what happened */
    RequiredReport {
        if (facts.isBlank()) throw new FactsFirst();
        facts = facts.strip();
        waitingWords = waitingWords.strip();
        againstWish = againstWish.strip();
        consults = List.copyOf(consults);
    }

    /** What the supervisor said of it, once they have. */
    Optional<Consult.Answered> approval() {
        return consults.stream()
                .filter(Consult.Answered.class::isInstance)
                .map(Consult.Answered.class::cast)
                .findFirst();
    }

    /** Whether the words that waited may go as well. */
    boolean wordsMayGo() {
        return approval().filter(one -> one.answer() == Consult.Answer.AGREES).isPresent()
                && !(telling instanceof Telling.Later);
    }
}
