package org.alongside.calendar;

import java.util.Locale;

/** Why an absence does not count; where several hold, the first of this list is shown. */
public enum Because {
    /** It was the unit that could not. */
    OURS,
    HOSPITAL,
    CUSTODY,
    AWAY,
    ILL,
    COURT,
    FAMILY_EMERGENCY,
    /** The court stopped the clock of the order. */
    TOLLED,
    /** Outside the time of supervision. */
    NOT_SUPERVISED,
    /** The officer let it pass. */
    EXCUSED,
    CALLED_OFF,
    MOVED;

    /** For a key of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
