package org.alongside.plans;

import java.util.List;

/** The plan as it stands between meetings (S8): each goal with its steps and their history, and every version. */
public record LivingPlan(List<GoalLines> atWork, List<GoalLines> earlier, List<Version> versions, long open) {
    /** Above this many open steps a calm line says so; nothing is stopped (S6e). */
    public static final int MANY = 5;

    public LivingPlan {
        atWork = List.copyOf(atWork);
        earlier = List.copyOf(earlier);
        versions = List.copyOf(versions);
    }

    /** A goal and everything that was agreed on for it, the newest first. */
    public record GoalLines(Goal goal, List<Line> lines) {
        public GoalLines {
            lines = List.copyOf(lines);
        }

        public List<Line> openOf(Step.Owner owner) {
            return lines.stream()
                    .filter(line ->
                            line.step().owner() == owner && !line.step().state().isOver())
                    .toList();
        }

        public List<Line> openOfOthers() {
            return lines.stream()
                    .filter(line -> line.step().owner().isSomebodyElse()
                            && !line.step().state().isOver())
                    .toList();
        }

        public List<Line> over() {
            return lines.stream().filter(line -> line.step().state().isOver()).toList();
        }
    }

    /** A step with the version it was agreed in and what came of it, the oldest first. */
    public record Line(Step step, Plan agreedIn, List<StepChange> history) {
        public Line {
            history = List.copyOf(history);
        }
    }
}
