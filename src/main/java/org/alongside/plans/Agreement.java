package org.alongside.plans;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan that both take away, whole or not at all (I4): what the person wants in their words, a step of theirs, a promise
 * of the officer's, the next date (local to the unit), and how the copy is given ("none" is an answer). How much the goal
 * matters (0-10, null if not said) and the person's own answer to the plan go with it. On a hard day two lines are a plan:
 * one thing for each, and no goal above them.
 */
public record Agreement(
        String goal,
        @Nullable Integer importance,
        List<NewStep> steps,
        LocalDateTime nextMeeting,
        Copy copy,
        Assent answer,
        boolean inTwoLines) {

    /** How the person wants their copy. */
    public enum Copy {
        PAPER,
        TEXT_LINK,
        BOTH,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Copy of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @throws PlanInWords without a goal
     * @throws OneThingForEach without a step of the person's and a promise of the officer's
     * @throws IllegalArgumentException for a ruler beyond 0-10
     */
    public Agreement {
        steps = steps.stream().filter(step -> !step.wording().isBlank()).toList();
        if (goal.isBlank() && !inTwoLines) throw new PlanInWords();
        for (var owner : List.of(Step.Owner.PERSON, Step.Owner.OFFICER))
            if (steps.stream().noneMatch(step -> step.owner() == owner)) throw new OneThingForEach();
        if (importance != null && (importance < 0 || importance > 10))
            throw new IllegalArgumentException("importance " + importance);
    }

    public Agreement(
            String goal,
            @Nullable Integer importance,
            List<NewStep> steps,
            LocalDateTime nextMeeting,
            Copy copy,
            Assent answer) {
        this(goal, importance, steps, nextMeeting, copy, answer, false);
    }

    /** @throws OneThingForEach when a line is missing */
    public static Agreement inTwoLines(String ofPerson, String ofOfficer, LocalDateTime next, Copy copy) {
        var due = next.toLocalDate();
        return new Agreement(
                "",
                null,
                List.of(NewStep.of(Step.Owner.PERSON, ofPerson, due), NewStep.of(Step.Owner.OFFICER, ofOfficer, due)),
                next,
                copy,
                new Assent.NotAsked(),
                true);
    }
}
