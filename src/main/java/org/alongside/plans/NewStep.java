package org.alongside.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step as it is being agreed. */
public record NewStep(
        Step.Owner owner,
        String who,
        String wording,
        LocalDate due,
        @Nullable Integer confidence,
        List<Barrier> barriers) {
    /** @throws IllegalArgumentException for a ruler beyond 0-10, or a name beside the two at the table */
    public NewStep {
        if (confidence != null && (confidence < 0 || confidence > 10))
            throw new IllegalArgumentException("confidence " + confidence);
        if (!owner.isSomebodyElse() && !who.isEmpty())
            throw new IllegalArgumentException(owner + " has a name already");
        barriers = List.copyOf(barriers);
    }

    /** A step with nothing said about it but its words and its day. */
    public static NewStep of(Step.Owner owner, String wording, LocalDate due) {
        return new NewStep(owner, "", wording, due, null, List.of());
    }
}
