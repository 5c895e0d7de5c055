package org.alongside.calendar;

import org.alongside.people.Relationship;

/** Told by whoever knows what the person said about a good time to come. */
public interface GoodTime {
    /** One half of a day, or either. */
    enum Half {
        EITHER,
        MORNING,
        AFTERNOON
    }

    Half of(Relationship between);
}
