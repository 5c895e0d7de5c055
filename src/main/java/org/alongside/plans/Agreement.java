package org.alongside.plans;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A plan that both take away, whole or not at all (I4): what the person wants in their words, a step of theirs, a promise
 * of the officer's, the next date (local to the unit), and how the copy is given ("none" is an answer). On a hard day two
 * lines are a plan: one thing for each, and no goal above them.
 */
public record Agreement(
        String goal,
        List<NewStep> steps,
        String barrier,
        String planB,
        LocalDateTime nextMeeting,
        Copy copy,
        boolean inTwoLines) {

    /** How the person wants their copy. */
    public enum Copy {
        PAPER,
        TEXT_LINK,
        BOTH,
        NONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Copy of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @throws PlanInWords without a goal
     * @throws OneThingForEach without a step of the person's and a promise of the officer's
     */
    public Agreement {
        steps = steps.stream().filter(step -> !step.wording().isBlank()).toList();
        if (goal.isBlank() && !inTwoLines) throw new PlanInWords();
        for (var owner : Step.Owner.values())
            if (steps.stream().noneMatch(step -> step.owner() == owner)) throw new OneThingForEach();
    }

    public Agreement(
            String goal, List<NewStep> steps, String barrier, String planB, LocalDateTime nextMeeting, Copy copy) {
        this(goal, steps, barrier, planB, nextMeeting, copy, false);
    }

    /** @throws OneThingForEach when a line is missing */
    public static Agreement inTwoLines(String ofPerson, String ofOfficer, LocalDateTime next, Copy copy) {
        var due = next.toLocalDate();
        return new Agreement(
                "",
                List.of(new NewStep(Step.Owner.PERSON, ofPerson, due), new NewStep(Step.Owner.OFFICER, ofOfficer, due)),
                "",
                "",
                next,
                copy,
                true);
    }
}
