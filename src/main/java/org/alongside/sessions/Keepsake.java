package org.alongside.sessions;

import java.time.LocalDate;
import java.util.List;
import org.alongside.disclosure.Permit;

/** What stays with the person after the last meeting, on one page. It can only be made with a permit of the gate. */
record Keepsake(Permit permit, String person, String officer, LocalDate day, List<Line> lines) {
    Keepsake {
        lines = List.copyOf(lines);
    }

    /** A question of the last meeting and what was written there. */
    record Line(String says, String words) {}
}
