package org.alongside.plans;

import java.util.Locale;

/** What could make a line of the plan better. A hint stops nothing, and a line has at most one. */
public enum PlanHint {
    /** The very words of the last plan. */
    LAST_TIME,
    /** Not said by the person: no "I", or the officer's words. */
    OWN_VOICE,
    /** No day, or too little to do. */
    DAY_AND_DEED,
    PLAIN_WORDS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
