package org.alongside.plans;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The plan as it was agreed in one meeting, with what has come of its steps since. */
public record Plan(
        String goal,
        List<Step> steps,
        String barrier,
        String planB,
        LocalDateTime nextMeeting,
        Agreement.Copy copy,
        Instant agreedAt) {
    public Plan {
        steps = List.copyOf(steps);
    }

    public List<Step> stepsOf(Step.Owner owner) {
        return steps.stream().filter(step -> step.owner() == owner).toList();
    }
}
