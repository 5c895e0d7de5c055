package org.alongside.decisions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Latitude;

/** How a question ended other than by a choice. Nothing is forced: leaving it open and seeing it apart are ends too. */
public sealed interface Conclusion {
    Table table();

    /** What lay on the table when it ended. */
    record Table(String starter, Latitude latitude, String question, List<Option> ways) {
        /** @throws NotAChoice without a question */
        public Table {
            ways = List.copyOf(ways);
            if (question.isBlank()) throw new NotAChoice();
        }

        private void isOurs() {
            if (latitude == Latitude.L4) throw new OfficerDecides();
            if (!latitude.isOurs()) throw new NotOursToChoose();
        }
    }

    /** Left open: the person takes the question home, and it comes back at the next meeting. */
    record ThinkItOver(Table table, List<String> matters, String mattersWords) implements Conclusion {
        public ThinkItOver {
            table.isOurs();
            matters = List.copyOf(matters);
        }
    }

    /** The two see it differently; both views stay, side by side. */
    record TwoViews(Table table, String persons, String officers) implements Conclusion {
        /** @throws BothViews when one of them has not said */
        public TwoViews {
            table.isOurs();
            if (persons.isBlank() || officers.isBlank()) throw new BothViews();
            persons = persons.strip();
            officers = officers.strip();
        }
    }

    /** Whether and how the person was heard. */
    sealed interface Heard {
        record InTheirWords(String words) implements Heard {}

        record RatherNot() implements Heard {}

        /** @throws HearFirst where neither was said */
        static Heard of(String words, boolean ratherNot) {
            if (!words.isBlank()) return new InTheirWords(words.strip());
            if (ratherNot) return new RatherNot();
            throw new HearFirst();
        }
    }

    /** The officer’s duty (L4): heard first, ways considered, then decided with the reason, and read aloud. */
    record OfficersDecision(Table table, Heard heard, Instant heardAt, List<String> chosen, String reason)
            implements Conclusion {
        /**
         * @throws NotOursToChoose for what the court or the agency fixed
         * @throws NotAChoice with fewer than two ways considered
         * @throws NotOnTheTable for a way that was not
         * @throws WaitingStandsAlone when leaving it as it is is mixed with another way
         * @throws NoReason without a reason
         */
        public OfficersDecision {
            if (table.latitude() != Latitude.L4) throw new NotOursToChoose();
            if (table.ways().size() < 2) throw new NotAChoice();
            var on = table.ways().stream().map(Option::key).toList();
            if (chosen.isEmpty() || !on.containsAll(chosen)) throw new NotOnTheTable();
            if (chosen.contains(Edition.NOT_YET) && chosen.size() > 1) throw new WaitingStandsAlone();
            if (reason.isBlank()) throw new NoReason();
            chosen = List.copyOf(chosen);
            reason = reason.strip();
        }

        /**
         * What is still missing is said in the order of the talk: heard, chosen, why, read aloud.
         *
         * @throws NotOursToChoose for what the court or the agency fixed, and for what is the two people’s
         * @throws HearFirst before the person was heard
         * @throws NotReadAloud before it was
         */
        public static OfficersDecision of(
                Table table,
                String heard,
                boolean ratherNot,
                Instant heardAt,
                Collection<String> chosen,
                String reason,
                boolean readAloud) {
            if (table.latitude() != Latitude.L4) throw new NotOursToChoose();
            var decision =
                    new OfficersDecision(table, Heard.of(heard, ratherNot), heardAt, List.copyOf(chosen), reason);
            if (!readAloud) throw new NotReadAloud();
            return decision;
        }

        /** What was decided, in the words of the ways. */
        public String inWords() {
            return String.join(
                    "; ",
                    table.ways().stream()
                            .filter(way -> chosen.contains(way.key()))
                            .map(Option::wording)
                            .toList());
        }
    }
}
