package org.alongside.plans;

import java.util.List;

/**
 * The plan as it stands between meetings (S8): each goal with its steps and their history, what was agreed on a hard day
 * with no goal above it, and every version.
 */
public record LivingPlan(
        List<GoalLines> atWork, List<GoalLines> earlier, Lines withoutGoal, List<Version> versions, long open) {
    public LivingPlan {
        atWork = List.copyOf(atWork);
        earlier = List.copyOf(earlier);
        versions = List.copyOf(versions);
    }

    /** A goal and everything that was agreed on for it. */
    public record GoalLines(Goal goal, Lines lines) {}

    /** Steps, the newest first. */
    public record Lines(List<Line> all) {
        public Lines {
            all = List.copyOf(all);
        }

        public List<Line> openOf(Step.Owner owner) {
            return all.stream()
                    .filter(line -> line.step().owner() == owner && line.isOpen())
                    .toList();
        }

        public List<Line> openOfOthers() {
            return all.stream()
                    .filter(line -> line.step().owner().isSomebodyElse() && line.isOpen())
                    .toList();
        }

        public List<Line> over() {
            return all.stream().filter(line -> !line.isOpen()).toList();
        }
    }

    /** A step with the version it was agreed in and what came of it, the oldest first. */
    public record Line(Step step, Plan agreedIn, List<StepChange> history) {
        public Line {
            history = List.copyOf(history);
        }

        boolean isOpen() {
            return !step.state().isOver();
        }
    }
}
