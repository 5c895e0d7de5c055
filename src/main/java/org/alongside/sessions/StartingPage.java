package org.alongside.sessions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.decisions.Concluded;
import org.alongside.decisions.Decision;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.Ladder;
import org.alongside.decisions.Ladder.Suggestion;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.sessions.Together.Group;
import org.alongside.sessions.Together.Settled;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition.Starter;
import org.alongside.toolkit.Latitude;
import org.springframework.stereotype.Component;

/** Which question the two take up next. What ended in this meeting is not offered again. */
@Component
class StartingPage {
    private static final List<Latitude> GROUPS =
            List.of(Latitude.L2, Latitude.L3, Latitude.L4, Latitude.L0, Latitude.L1);

    private final Drafts drafts;
    private final Decisions decisions;
    private final Requests requests;
    private final KeptAgreements kept;
    private final LookingAgain lookingAgain;

    StartingPage(
            Drafts drafts, Decisions decisions, Requests requests, KeptAgreements kept, LookingAgain lookingAgain) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.requests = requests;
        this.kept = kept;
        this.lookingAgain = lookingAgain;
    }

    Together made(OpenMeeting meeting, Draft draft, List<Settled> settled) {
        var again = lookingAgain.offered(meeting).stream()
                .filter(one -> one.came().isEmpty() || one.came().equals("change"))
                .toList();
        var questions = again.stream().map(Together.Again::question).toList();
        var open = open(meeting).stream()
                .filter(starter -> !questions.contains(starter.question().in(meeting.language())))
                .toList();
        var next = next(meeting, open);
        var bigger = next.starters();
        return new Together.Starting(
                meeting.strip(),
                draft.path(),
                settled,
                again,
                open.stream()
                        .filter(starter -> bigger.contains(starter.key()))
                        .map(starter -> tap(meeting, starter))
                        .toList(),
                next.kept(),
                GROUPS.stream()
                        .map(latitude -> new Group(
                                who(latitude),
                                open.stream()
                                        .filter(starter -> starter.latitude() == latitude)
                                        .filter(starter -> !bigger.contains(starter.key()))
                                        .map(starter -> tap(meeting, starter))
                                        .toList()))
                        .filter(group -> !group.starters().isEmpty())
                        .toList());
    }

    private static Tap tap(OpenMeeting meeting, Starter starter) {
        return new Tap(starter.key(), starter.question().in(meeting.language()), false);
    }

    static String who(Latitude latitude) {
        return switch (latitude) {
            case L0 -> "court";
            case L1 -> "agency";
            case L2 -> "both";
            case L3 -> "person";
            case L4 -> "officer";
        };
    }

    /** Nothing that hangs on a condition this person does not have, and nothing that was just decided. */
    private List<Starter> open(OpenMeeting meeting) {
        var codes = OpenMeeting.codes(drafts.conditions(meeting.between()));
        var ended = ended(meeting);
        return meeting.edition().starters().stream()
                .filter(starter -> starter.conditions().isEmpty()
                        || starter.conditions().stream().anyMatch(codes::contains))
                .filter(starter -> !ended.contains(starter.key()))
                .toList();
    }

    private Set<String> ended(OpenMeeting meeting) {
        var between = meeting.between();
        var session = meeting.session().id().value();
        return Stream.of(
                        decisions.ofSession(between, session).stream().map(Decision::starter),
                        decisions.conclusionsOf(between, session).stream()
                                .map(Concluded::conclusion)
                                .map(conclusion -> conclusion.table().starter()),
                        requests.ofSession(between, session).stream().map(Request::about))
                .flatMap(starters -> starters)
                .collect(Collectors.toSet());
    }

    private Suggestion next(OpenMeeting meeting, List<Starter> open) {
        var rungs = meeting.edition().ladder();
        if (rungs.isEmpty()) return new Suggestion(0, List.of());
        var between = meeting.between();
        var fits = open.stream().map(Starter::key).collect(Collectors.toSet());
        return new Ladder(rungs, decisions.keptInARow(between.officer().unit()))
                .next(kept.of(between), decisions.touched(between), fits::contains)
                .orElse(new Suggestion(0, List.of()));
    }
}
