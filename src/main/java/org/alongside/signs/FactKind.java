package org.alongside.signs;

import java.util.Set;

/**
 * A kind of fact that a rule may speak of, as it is shipped. {@code number} and {@code least} name its number on a form and
 * in the unit's settings; {@code asks} is what the officer is asked when they note one.
 */
record FactKind(
        String key, Measure measure, Set<Asks> asks, boolean fromOfficer, InBoth name, InBoth number, InBoth least) {
    /** The one kind that the calendar tells. */
    static final String MISSED = "missed";

    FactKind {
        asks = Set.copyOf(asks);
    }

    /** What of such facts is compared with a rule's number. */
    enum Measure {
        TIMES,
        SUM,
        NUMBER
    }

    /** What goes with a fact that somebody notes. */
    enum Asks {
        NUMBER,
        WHO,
        WORDS
    }

    boolean asksNumber() {
        return asks.contains(Asks.NUMBER);
    }

    boolean asksWho() {
        return asks.contains(Asks.WHO);
    }

    boolean asksWords() {
        return asks.contains(Asks.WORDS);
    }
}
