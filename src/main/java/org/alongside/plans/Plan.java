package org.alongside.plans;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of the plan, as it was agreed in one meeting, with what has come of its steps since. Two lines of a hard day have no goal. */
public record Plan(
        int version,
        UUID session,
        @Nullable GoalId goalId,
        String goal,
        @Nullable Integer importance,
        List<Step> steps,
        LocalDateTime nextMeeting,
        Agreement.Copy copy,
        Assent answer,
        Instant agreedAt) {
    public Plan {
        steps = List.copyOf(steps);
    }

    public List<Step> stepsOf(Step.Owner owner) {
        return steps.stream().filter(step -> step.owner() == owner).toList();
    }

    public List<Step> stepsOfOthers() {
        return steps.stream().filter(step -> step.owner().isSomebodyElse()).toList();
    }
}
