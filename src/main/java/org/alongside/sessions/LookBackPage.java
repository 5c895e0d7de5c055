package org.alongside.sessions;

import java.util.List;
import java.util.function.Predicate;
import org.alongside.plans.Goal;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Together.GoalRow;
import org.alongside.sessions.Together.StepRow;
import org.springframework.stereotype.Component;

/** What each of the two got done, and whether a goal of long ago is still one. */
@Component
class LookBackPage implements PhasePage {
    private final Plans plans;

    LookBackPage(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String phase() {
        return "look-back";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var open = plans.open(meeting.between());
        return new Together.LookBack(
                meeting.strip(),
                rows(meeting, open, step -> step.owner() == Step.Owner.PERSON),
                rows(meeting, open, Step::isPromise),
                rows(meeting, open, step -> step.owner().isSomebodyElse()),
                plans.goalsToAsk(meeting.between()).stream()
                        .map(goal -> row(meeting, goal))
                        .toList(),
                open.size());
    }

    private static List<StepRow> rows(OpenMeeting meeting, List<Step> open, Predicate<Step> whose) {
        return open.stream().filter(whose).map(step -> row(meeting, step)).toList();
    }

    private static StepRow row(OpenMeeting meeting, Step step) {
        var path = "look-back/" + step.id();
        var outcome = meeting.shared().value(path + "/outcome");
        return new StepRow(
                step.id().toString(),
                step.owner().code(),
                step.who(),
                step.wording(),
                step.due(),
                step.wasDueBefore(meeting.today()),
                meeting.taps(meeting.edition().outcomes(), path + "/outcome"),
                List.of("partly", "not-yet", "cannot-yet").contains(outcome),
                Obstacles.below(meeting, path),
                switch (outcome) {
                    case "cannot-yet" -> "waits";
                    case "dropped" -> "why";
                    default -> "";
                },
                meeting.shared().value(path + "/words"));
    }

    private static GoalRow row(OpenMeeting meeting, Goal goal) {
        return new GoalRow(
                goal.id().toString(),
                goal.words(),
                goal.since().atZone(meeting.zone()).toLocalDate(),
                meeting.shared().value("look-back/goal/" + goal.id()));
    }
}
