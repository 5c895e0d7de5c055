package org.alongside.disclosure;

import org.alongside.identity.StaffId;

/** On what ground words of the two may leave for the court (R12). */
public sealed interface Grounds {
    /** A supervisor agreed, and the person was told before and saw the text. */
    record AgreedAndTold(StaffId supervisor) implements Grounds {}

    /** A danger came first; why, and the day to tell the person, are on record. */
    record SafetyFirst() implements Grounds {}
}
