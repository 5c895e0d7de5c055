package org.alongside.people;

import java.time.LocalDate;

/** What an order asks for, in the order's own words, and who fixed it. */
public record Condition(ConditionId id, String code, String wording, SetBy setBy, LocalDate since) {
    /** Who fixed a condition, and so who alone can change it. */
    public enum SetBy {
        COURT,
        AGENCY
    }
}
