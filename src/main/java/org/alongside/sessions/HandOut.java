package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.disclosure.Permit;

/** The plan on one page, for the person to take away (S13). It can only be made with a permit of the gate. */
record HandOut(
        Permit permit,
        String person,
        String officer,
        LocalDate day,
        String goal,
        List<Chosen> decided,
        List<Todo> steps,
        List<Todo> promises,
        List<Todo> others,
        List<IfThen> inTheWay,
        LocalDateTime next,
        String kind) {

    /** {@code until} is {@link LocalDate#EPOCH} where the question ended other than by a choice. */
    record Chosen(String question, String words, LocalDate until) {
        boolean hasDay() {
            return until.isAfter(LocalDate.EPOCH);
        }
    }

    /** {@code who} names an owner besides the two, "" if nobody did. */
    record Todo(String owner, String who, String words, LocalDate by) {}

    /** What may get in the way, and what then; {@code then} is "" if nothing was said. */
    record IfThen(String obstacle, String then) {}
}
