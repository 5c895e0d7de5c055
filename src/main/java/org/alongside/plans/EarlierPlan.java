package org.alongside.plans;

import java.util.List;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.plans.Step.Outcome;

/** The plan of a meeting that was held before Alongside, or on paper, and what has come of its steps since. */
public record EarlierPlan(PersonId person, UUID session, Agreement agreed, List<CameOf> since, Recorded recorded) {
    /** What came of a step, by its place in the agreement, at a later meeting; {@code barrier} is "" if none. */
    public record CameOf(int step, UUID session, Outcome outcome, String barrier, Recorded recorded) {}

    /** @throws IllegalArgumentException for a step that was not agreed on, or an outcome that is none */
    public EarlierPlan {
        since = List.copyOf(since);
        for (var came : since)
            if (came.step() < 0 || came.step() >= agreed.steps().size() || came.outcome() == Outcome.OPEN)
                throw new IllegalArgumentException("step " + came.step() + ": " + came.outcome());
    }

    Outcome outcomeOf(int step) {
        return since.stream()
                .filter(came -> came.step() == step)
                .reduce((before, after) -> after)
                .map(CameOf::outcome)
                .orElse(Outcome.OPEN);
    }
}
