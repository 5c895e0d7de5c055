package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** That the person was heard, or that somebody really tried (I5). */
sealed interface Hearing {
    String code();

    LocalDate day();

    /** What the person said, in their own words. */
    record InTheirWords(String words, LocalDate day) implements Hearing {
        /** @throws SayWhat without their words */
        public InTheirWords {
            if (words.isBlank()) throw new SayWhat();
            words = words.strip();
        }

        @Override
        public String code() {
            return "in-their-words";
        }
    }

    /** The person was asked and would rather not say; that is never held against them. */
    record RatherNot(LocalDate day) implements Hearing {
        @Override
        public String code() {
            return "rather-not";
        }
    }

    /** Two tries to hear them, on different days and by different ways. */
    record Tried(Attempt one, Attempt other) implements Hearing {
        /** @throws HearingFirst when the two are of one day or one way */
        public Tried {
            if (!one.isApartFrom(other)) throw new HearingFirst();
        }

        @Override
        public String code() {
            return "tried";
        }

        @Override
        public LocalDate day() {
            return one.day().isAfter(other.day()) ? one.day() : other.day();
        }

        /** The first two of these that are tries of their own. */
        static Optional<Tried> among(List<Attempt> attempts) {
            return attempts.stream()
                    .flatMap(one -> attempts.stream()
                            .filter(other -> other.number() > one.number() && one.isApartFrom(other))
                            .map(other -> new Tried(one, other)))
                    .findFirst();
        }
    }

    /** What the person said, "" where they said nothing. */
    default String words() {
        return this instanceof InTheirWords said ? said.words() : "";
    }
}
