package org.alongside.sessions;

import java.util.List;
import org.alongside.sessions.Together.Settled;
import org.springframework.stereotype.Component;

/** One question at a time, and who decides it says how the page goes. */
@Component
class DecidePage implements PhasePage {
    private final Drafts drafts;
    private final StartingPage starting;
    private final WeighingPage weighing;
    private final AskForPage askFor;
    private final HearingPage hearing;
    private final EndedToday endedToday;

    DecidePage(
            Drafts drafts,
            StartingPage starting,
            WeighingPage weighing,
            AskForPage askFor,
            HearingPage hearing,
            EndedToday endedToday) {
        this.drafts = drafts;
        this.starting = starting;
        this.weighing = weighing;
        this.askFor = askFor;
        this.hearing = hearing;
        this.endedToday = endedToday;
    }

    @Override
    public String phase() {
        return "decide";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var draft = drafts.of(meeting.between(), meeting.session(), meeting.shared());
        if (!draft.begun()) return starting.made(meeting, draft, settled(meeting));
        return switch (draft.latitude()) {
            case L2, L3 -> weighing.made(meeting, draft);
            case L0, L1 -> askFor.made(meeting, draft);
            case L4 -> hearing.made(meeting, draft);
        };
    }

    List<Settled> settled(OpenMeeting meeting) {
        return endedToday.of(meeting.between(), meeting.session().id(), meeting.language());
    }
}
