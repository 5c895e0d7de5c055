package org.alongside.plans;

import java.util.List;
import org.alongside.plans.LivingPlan.GoalLines;
import org.alongside.plans.LivingPlan.Line;

/** Puts goals, versions and what came of their steps together. */
final class Lives {
    private Lives() {}

    /** @param plans oldest first; @param history oldest first */
    static LivingPlan of(List<Goal> goals, List<Plan> plans, List<StepChange> history) {
        var all = goals.stream().map(goal -> lines(goal, plans, history)).toList();
        return new LivingPlan(
                all.stream().filter(one -> isAtWork(one.goal())).toList(),
                all.stream().filter(one -> !isAtWork(one.goal())).toList(),
                Version.of(plans, history),
                plans.stream()
                        .flatMap(plan -> plan.steps().stream())
                        .filter(step -> !step.state().isOver())
                        .count());
    }

    private static boolean isAtWork(Goal goal) {
        return goal.state() == Goal.State.OPEN && goal.atWork();
    }

    private static GoalLines lines(Goal goal, List<Plan> plans, List<StepChange> history) {
        return new GoalLines(
                goal,
                plans.reversed().stream()
                        .filter(plan -> plan.goalId().equals(goal.id()))
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
