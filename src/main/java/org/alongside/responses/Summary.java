package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/** One version of a neutral summary for the court, line by line, with what was left out of it (F31, R12). */
record Summary(
        SummaryId id,
        PersonId person,
        int number,
        Recipient recipient,
        Locale language,
        LocalDate from,
        LocalDate until,
        List<Line> lines,
        Optional<Notice> notice,
        List<Consult> consults,
        List<Copy> copies,
        Recorded written) {

    static final List<Recipient> RECIPIENTS = List.of(Recipient.COURT, Recipient.PROSECUTOR, Recipient.DEFENCE);

    Summary {
        lines = List.copyOf(lines);
        consults = List.copyOf(consults);
        copies = List.copyOf(copies);
    }

    /**
     * One line: which of the record it is, to which part it belongs, its class, whether it goes, its words, what stood on
     * record when it was written, and why a line of class B should go.
     *
     * @param key "" in a version that was kept before lines had one
     */
    record Line(
            String key,
            String part,
            InformationClass level,
            boolean included,
            String wording,
            String proposed,
            String reason) {
        /**
         * @throws ReasonFirst for a line of class B that goes without a reason
         * @throws GivesAway for words that "excused" never says
         */
        Line {
            wording = wording.strip();
            proposed = proposed.strip();
            reason = reason.strip();
            if (level != InformationClass.A && level != InformationClass.B) throw new GivesAway();
            if (included && level == InformationClass.B && reason.isBlank()) throw new ReasonFirst();
            if (included && GiveAway.isIn(wording)) throw new GivesAway();
        }

        boolean isReworded() {
            return !wording.equals(proposed);
        }
    }

    /** That the person knows of the words of class B, or why a danger comes first. */
    sealed interface Notice {
        /** They were told on that day and saw the text; {@code said} is what they say to it, "" if nothing. */
        record Told(LocalDate day, String said, Recorded recorded) implements Notice {}

        /** A danger comes first; they are told by {@code tellBy}, and were if {@code told} is there. */
        record Safety(LocalDate day, String because, LocalDate tellBy, Optional<Recorded> told, Recorded recorded)
                implements Notice {
            /** @throws ReasonFirst without a reason */
            public Safety {
                if (because.isBlank()) throw new ReasonFirst();
                because = because.strip();
            }
        }
    }

    /** A copy that left. */
    record Copy(int number, String form, Recorded recorded) {}

    List<Line> included() {
        return lines.stream().filter(Line::included).toList();
    }

    List<Line> leftOut() {
        return lines.stream().filter(line -> !line.included()).toList();
    }

    List<Line> ofClassB() {
        return included().stream()
                .filter(line -> line.level() == InformationClass.B)
                .toList();
    }

    boolean holdsB() {
        return !ofClassB().isEmpty();
    }

    /** The supervisor's yes to the words of class B, where no later no followed. */
    Optional<Consult.Answered> agreed() {
        return consults.stream()
                .filter(Consult.Answered.class::isInstance)
                .map(Consult.Answered.class::cast)
                .findFirst()
                .filter(one -> one.answer() == Consult.Answer.AGREES);
    }

    boolean waitsForSupervisor() {
        return consults.stream().anyMatch(Consult.Waiting.class::isInstance);
    }

    /** Whether a copy may leave now. */
    boolean mayLeave() {
        if (!holdsB()) return true;
        return notice.filter(one -> switch (one) {
                    case Notice.Safety _ -> true;
                    case Notice.Told _ -> agreed().isPresent();
                })
                .isPresent();
    }
}
