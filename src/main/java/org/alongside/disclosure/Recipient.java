package org.alongside.disclosure;

import static org.alongside.disclosure.InformationClass.A;
import static org.alongside.disclosure.InformationClass.B;
import static org.alongside.disclosure.InformationClass.D;
import static org.alongside.disclosure.InformationClass.F;

import java.util.Set;

/**
 * Who would receive something, and the classes they may ever get: one row of the matrix each (requirements, 6.3). A
 * recipient without a row receives nothing.
 */
public enum Recipient {
    /** Their own record; coaching is only mentioned to them. */
    THE_PERSON(Set.of(A, B, D, F)),
    /** The agency's own system of record, by the assigned officer's hand. */
    AGENCY_SYSTEM(Set.of(A, B)),
    /** The officer's own calendar program: that there is an appointment, and when. */
    STAFF_CALENDAR(Set.of(A));

    private final Set<InformationClass> may;

    Recipient(Set<InformationClass> may) {
        this.may = may;
    }

    boolean mayReceive(Set<InformationClass> classes) {
        return may.containsAll(classes);
    }
}
