package org.alongside.people;

import java.util.List;
import org.alongside.identity.PersonId;

/** Two records that may be one person, and what is the same in both: never the birth date or the phone itself. */
record Alike(Side one, Side other, List<What> same) {
    Alike {
        same = List.copyOf(same);
    }

    /** Whether more than a phone is the same: a household shares a phone. */
    boolean isLikely() {
        return same.size() > 1;
    }

    /** One of the two, as a supervisor tells them apart. */
    record Side(PersonId id, String name, String number, String officer) {}

    /** What made somebody think of it. */
    enum What {
        BORN,
        PHONE,
        NAME
    }
}
