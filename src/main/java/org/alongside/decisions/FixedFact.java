package org.alongside.decisions;

import org.alongside.identity.StaffId;
import org.alongside.people.Condition;

/** What is not ours to change in a decision, and where that comes from (I2, I3; rulings). */
public sealed interface FixedFact {
    String wording();

    /** A condition of the order, quoted. */
    record OfOrder(Condition condition) implements FixedFact {
        @Override
        public String wording() {
            return condition.wording();
        }
    }

    /** A rule of the agency, named by its code and quoted. */
    record OfAgency(String code, String wording) implements FixedFact {}

    /** A line the officer draws for safety; it shows who drew it and why, and counts as agency-level (L1). */
    record SafetyLine(String wording, String reason, StaffId author) implements FixedFact {
        public SafetyLine {
            if (wording.isBlank() || reason.isBlank()) throw new LineWithoutReason();
        }
    }
}
