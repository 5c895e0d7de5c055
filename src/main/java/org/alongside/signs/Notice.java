package org.alongside.signs;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.Recorded;

/**
 * What an officer saw or was told about a person on a day: by whom ({@code who}, "" for their own eyes), with which number
 * (1-365), in which words. {@code who} and {@code words} are sealed, for the desk alone, and empty in lists.
 */
record Notice(
        NoticeId id,
        String fact,
        LocalDate day,
        Source source,
        String who,
        int number,
        String words,
        Recorded noted,
        Optional<Recorded> takenBack) {

    /** Where it comes from. */
    enum Source {
        /** The officer saw it. */
        OWN,
        /** The person said or showed it. */
        PERSON,
        CLINIC,
        PROVIDER,
        FAMILY,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean needsName() {
            return this != OWN && this != PERSON;
        }
    }

    String ref() {
        return "notice:" + id;
    }

    boolean stands() {
        return takenBack.isEmpty();
    }

    Fact asFact() {
        return new Fact(fact, day, number, ref());
    }
}
