package org.alongside.people;

import java.time.LocalDate;

/** What an order asks for, in the order's own words and in this person's own plain ones, and who fixed it. */
public record Condition(ConditionId id, String code, String wording, SetBy setBy, LocalDate since, OwnWords own) {
    Condition in(OwnWords plain) {
        return new Condition(id, code, wording, setBy, since, plain);
    }

    /** Who fixed a condition, and so who alone can change it. */
    public enum SetBy {
        COURT,
        AGENCY
    }
}
