package org.alongside.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A version of the plan and how it differs from the one before. Nothing that was agreed is written over. */
public record Version(Plan plan, List<Change> changes) {
    /** One thing that is new in a version. */
    public sealed interface Change {
        /** The person wants something else, or something more. */
        record AnotherGoal(String words) implements Change {}

        record Added(Step step) implements Change {}

        /** What came of an earlier step since the version before. */
        record Came(Step step, StepState state) implements Change {}
    }

    public Version {
        changes = List.copyOf(changes);
    }

    /** @param plans oldest first; @param history every change of their steps, oldest first */
    static List<Version> of(List<Plan> plans, List<StepChange> history) {
        var versions = new ArrayList<Version>();
        for (var number = 0; number < plans.size(); number++) {
            var plan = plans.get(number);
            var changes = new ArrayList<Change>();
            if (plan.goalId() != null
                    && (number == 0
                            || !plan.goalId().equals(plans.get(number - 1).goalId())))
                changes.add(new Change.AnotherGoal(plan.goal()));
            for (var change : history)
                if (versionOf(change, plans).filter(plan::equals).isPresent())
                    step(plans, change.step()).ifPresent(step -> changes.add(new Change.Came(step, change.state())));
            plan.steps().forEach(step -> changes.add(new Change.Added(step)));
            versions.add(new Version(plan, changes));
        }
        return versions.reversed();
    }

    /** What is looked back on in a meeting belongs to its version; what comes between two meetings, to the next. */
    private static Optional<Plan> versionOf(StepChange change, List<Plan> plans) {
        return plans.stream()
                .filter(plan -> Objects.equals(plan.session(), change.session()))
                .findFirst()
                .or(() -> plans.stream()
                        .filter(plan ->
                                !plan.agreedAt().isBefore(change.recorded().at()))
                        .findFirst());
    }

    private static Optional<Step> step(List<Plan> plans, StepId id) {
        return plans.stream()
                .flatMap(plan -> plan.steps().stream())
                .filter(step -> step.id().equals(id))
                .findFirst();
    }
}
