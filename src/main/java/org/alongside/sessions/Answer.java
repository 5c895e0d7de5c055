package org.alongside.sessions;

import java.time.Instant;
import org.alongside.identity.StaffId;

/** One answer as it stands: a choice, number or date in {@code choice}, or words; "" where there is none. */
record Answer(String item, String choice, String words, SeenBy seenBy, int revision, StaffId by, Instant savedAt) {
    /** Who may ever see an answer on a screen. */
    enum SeenBy {
        /** Officer and person, on the shared screen. */
        BOTH,
        /** The person alone, until they show it (I6). */
        PERSON,
        /** The officer alone: never on the shared screen, a print-out or a text. */
        OFFICER
    }

    String value() {
        return choice.isEmpty() ? words : choice;
    }
}
