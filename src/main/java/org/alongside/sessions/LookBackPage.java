package org.alongside.sessions;

import java.util.List;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Together.StepRow;
import org.springframework.stereotype.Component;

/** What each of the two got done. */
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
                meeting.strip(), steps(meeting, open, Step.Owner.PERSON), steps(meeting, open, Step.Owner.OFFICER));
    }

    private static List<StepRow> steps(OpenMeeting meeting, List<Step> open, Step.Owner owner) {
        return open.stream()
                .filter(step -> step.owner() == owner)
                .map(step -> {
                    var path = "look-back/" + step.id();
                    var outcome = meeting.shared().value(path + "/outcome");
                    return new StepRow(
                            step.id().toString(),
                            step.wording(),
                            step.due(),
                            meeting.taps(meeting.edition().outcomes(), path + "/outcome"),
                            outcome.equals("partly") || outcome.equals("not-yet"),
                            meeting.taps(meeting.edition().barriers(), path + "/barrier"));
                })
                .toList();
    }
}
