package org.alongside.calendar;

import java.time.LocalDate;
import java.util.List;
import org.alongside.people.Standstill;

/**
 * One window of a person's standard: what it asked for, what was had, and what made it ask for less. {@code whole} is what
 * it would have asked for on ordinary days.
 */
public record Stretch(
        Asked asked,
        Window window,
        int whole,
        int asks,
        List<LocalDate> had,
        List<Standstill> still,
        List<Absence> passed,
        List<LocalDate> closed) {
    public Stretch {
        had = List.copyOf(had);
        still = List.copyOf(still);
        passed = List.copyOf(passed);
        closed = List.copyOf(closed);
    }

    public int missing() {
        return Math.max(0, asks - had.size());
    }

    public boolean asksLess() {
        return asks < whole;
    }
}
