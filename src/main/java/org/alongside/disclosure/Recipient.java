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
    STAFF_CALENDAR(Set.of(A)),
    /** The judge: what the order is about; words of the two only on {@link Grounds} (R12). */
    COURT(Set.of(A), Set.of(B)),
    PROSECUTOR(Set.of(A), Set.of(B)),
    /** The person's lawyer. */
    DEFENCE(Set.of(A), Set.of(B));

    private final Set<InformationClass> may;
    private final Set<InformationClass> onGrounds;

    Recipient(Set<InformationClass> may) {
        this(may, Set.of());
    }

    Recipient(Set<InformationClass> may, Set<InformationClass> onGrounds) {
        this.may = may;
        this.onGrounds = onGrounds;
    }

    boolean mayReceive(Set<InformationClass> classes) {
        return may.containsAll(classes);
    }

    boolean mayReceiveOnGrounds(Set<InformationClass> classes) {
        return classes.stream().allMatch(one -> may.contains(one) || onGrounds.contains(one));
    }
}
