package org.alongside.calendar;

import org.alongside.web.Refusal;

/** A holiday, or outside the unit's hours; whoever means it says so and books it all the same. */
public final class UnitClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    UnitClosed(boolean holiday) {
        super(holiday ? "calendar.closed.holiday" : "calendar.closed.hours");
    }
}
