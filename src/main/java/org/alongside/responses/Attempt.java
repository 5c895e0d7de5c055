package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.Recorded;

/** One try to hear the person: by which way, on which day, and what came back. */
record Attempt(int number, Way way, LocalDate day, String cameBack, Recorded recorded) {
    /** How somebody tried to reach the person. */
    enum Way {
        CALL,
        TEXT,
        LETTER,
        VISIT,
        THROUGH_OTHERS;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static List<Way> all() {
            return List.of(values());
        }
    }

    /** @throws SayWhat where nobody said what came back */
    Attempt {
        if (cameBack.isBlank()) throw new SayWhat();
        cameBack = cameBack.strip();
    }

    /** Whether the two are tries of their own: on different days and by different ways (rulings, I5). */
    boolean isApartFrom(Attempt other) {
        return way != other.way && !day.equals(other.day);
    }
}
