package org.alongside.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/**
 * The plan of a meeting that was held before Alongside, or on paper, and what has come of it since; {@code reached} says
 * when the person had what they wanted, if they have.
 */
public record EarlierPlan(
        PersonId person,
        UUID session,
        Agreement agreed,
        List<CameOf> since,
        Optional<Recorded> reached,
        Recorded recorded) {
    /** What came of a step, by its place in the agreement, at a later meeting, and what was in the way. */
    public record CameOf(int step, UUID session, StepState state, List<Barrier> inTheWay, Recorded recorded) {
        public CameOf {
            inTheWay = List.copyOf(inTheWay);
        }
    }

    /** @throws IllegalArgumentException for a step that was not agreed on, or a state that is none */
    public EarlierPlan {
        since = List.copyOf(since);
        for (var came : since)
            if (came.step() < 0 || came.step() >= agreed.steps().size() || came.state() instanceof StepState.Open)
                throw new IllegalArgumentException("step " + came.step() + ": " + came.state());
    }

    StepState stateOf(int step) {
        return since.stream()
                .filter(came -> came.step() == step)
                .reduce((before, after) -> after)
                .map(CameOf::state)
                .orElse(new StepState.Open());
    }
}
