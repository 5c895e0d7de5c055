package org.alongside.plans;

import java.util.List;
import java.util.Objects;
import org.alongside.plans.LivingPlan.GoalLines;
import org.alongside.plans.LivingPlan.Line;
import org.alongside.plans.LivingPlan.Lines;
import org.jspecify.annotations.Nullable;

/** Puts goals, versions and what came of their steps together. */
final class Lives {
    private Lives() {}

    /** @param plans oldest first; @param history oldest first */
    static LivingPlan of(List<Goal> goals, List<Plan> plans, List<StepChange> history) {
        var all = goals.stream()
                .map(goal -> new GoalLines(goal, lines(goal.id(), plans, history)))
                .toList();
        return new LivingPlan(
                all.stream().filter(one -> isAtWork(one.goal())).toList(),
                all.stream().filter(one -> !isAtWork(one.goal())).toList(),
                lines(null, plans, history),
                Version.of(plans, history),
                plans.stream()
                        .flatMap(plan -> plan.steps().stream())
                        .filter(step -> !step.state().isOver())
                        .count());
    }

    private static boolean isAtWork(Goal goal) {
        return goal.state() == Goal.State.OPEN && goal.atWork();
    }

    private static Lines lines(@Nullable GoalId goal, List<Plan> plans, List<StepChange> history) {
        return new Lines(plans.reversed().stream()
                .filter(plan -> Objects.equals(plan.goalId(), goal))
                .flatMap(plan -> plan.steps().stream().map(step -> line(step, plan, history)))
                .toList());
    }

    private static Line line(Step step, Plan plan, List<StepChange> history) {
        return new Line(
                step,
                plan,
                history.stream()
                        .filter(change -> change.step().equals(step.id()))
                        .toList());
    }
}
