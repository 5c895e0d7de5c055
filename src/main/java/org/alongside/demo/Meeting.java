package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.measures.Rating;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Assent;
import org.alongside.plans.Step.Owner;
import org.alongside.plans.StepState;
import org.alongside.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** One meeting of the demo unit's past, as it will be brought in; without a plan it ended early. */
record Meeting(
        SessionId id,
        Slot slot,
        int minutes,
        boolean first,
        Map<String, String> answers,
        Optional<Settled> decided,
        Optional<Agreed> agreed,
        List<Rating> taps,
        String note) {

    /** A decision, by the keys of the edition. */
    record Settled(String starter, String option, String words, List<String> matters, int sure) {}

    /** {@code importance}: how much it matters to them, 0 to 10. */
    record Agreed(
            String goal, int importance, List<Line> lines, String barrier, String planB, Copy copy, Assent answer) {}

    /** A step or promise, and what came of it at each of the meetings after, until it was done. */
    record Line(
            Owner owner,
            String who,
            String words,
            LocalDate due,
            @Nullable Integer confidence,
            List<StepState> came) {}

    Meeting unsigned() {
        return new Meeting(id, slot, minutes, first, answers, decided, agreed, taps, "");
    }
}
