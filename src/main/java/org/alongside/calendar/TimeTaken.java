package org.alongside.calendar;

import java.util.Locale;
import org.alongside.web.Refusal;

/** Somebody already has that time; who else it is stays unsaid, because the sentence may stand on a shared screen. */
public final class TimeTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Whose time it is. */
    enum Whose {
        PERSON,
        OFFICER,
        ROOM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TimeTaken(Whose whose) {
        super("calendar.taken." + whose.key());
    }
}
