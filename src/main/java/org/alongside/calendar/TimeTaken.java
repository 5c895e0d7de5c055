package org.alongside.calendar;

import org.alongside.web.Refusal;

/** Somebody already has that time; who else it is stays unsaid, because the sentence may stand on a shared screen. */
public final class TimeTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Whose time it is. */
    enum Whose {
        PERSON("calendar.taken.person"),
        OFFICER("calendar.taken.officer"),
        ROOM("calendar.taken.room"),
        /** The person's own time with the officer, in another way than the one that is wanted now. */
        OTHERWISE("calendar.taken.otherwise");

        private final String key;

        Whose(String key) {
            this.key = key;
        }
    }

    TimeTaken(Whose whose) {
        super(whose.key);
    }
}
