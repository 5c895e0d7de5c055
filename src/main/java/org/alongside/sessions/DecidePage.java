package org.alongside.sessions;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.sessions.Together.Fixed;
import org.alongside.sessions.Together.Ranked;
import org.alongside.sessions.Together.Settled;
import org.alongside.sessions.Together.Tap;
import org.alongside.sessions.Together.Until;
import org.alongside.sessions.Together.Way;
import org.springframework.stereotype.Component;

/** One question, what is fixed, what matters, the ways, the choice. */
@Component
class DecidePage implements PhasePage {
    private static final int LINES = 3;
    private static final int[] WEEKS = {2, 6, 12};
    private final Deciding deciding;
    private final Decisions decisions;

    DecidePage(Deciding deciding, Decisions decisions) {
        this.deciding = deciding;
        this.decisions = decisions;
    }

    @Override
    public String phase() {
        return "decide";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var draft = deciding.draft(meeting.between(), meeting.session(), meeting.shared());
        var path = draft.path();
        var starter = draft.starter();
        return new Together.Decide(
                meeting.strip(),
                settled(meeting),
                starters(meeting),
                path,
                draft.begun(),
                draft.own(),
                starter == null
                        ? meeting.shared().value(path + "/question")
                        : starter.question().in(meeting.language()),
                starter == null ? "" : starter.room().in(meeting.language()),
                draft.fixed().stream().map(fact -> fixed(meeting, fact)).toList(),
                meeting.shared().value(path + "/safety-line"),
                meeting.shared().value(path + "/safety-reason"),
                ranked(meeting, path),
                meeting.shared().value(path + "/matters-words"),
                draft.options().stream()
                        .map(option -> new Way(
                                option.key(),
                                option.wording(),
                                meeting.shared().is(path + "/person-leans", option.key()),
                                meeting.shared().is(path + "/officer-leans", option.key()),
                                meeting.shared().yes(path + "/choice/" + option.key())))
                        .toList(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(place -> meeting.shared().value(path + "/option/" + place))
                        .toList(),
                meeting.shared().value(path + "/words"),
                meeting.shared().value(path + "/sure").isEmpty()
                        ? -1
                        : meeting.shared().number(path + "/sure"),
                untils(meeting, path));
    }

    List<Settled> settled(OpenMeeting meeting) {
        return decisions.ofSession(meeting.between(), meeting.session().id().value()).stream()
                .map(decision -> new Settled(decision.question(), decision.inTheirWords(), decision.tryUntil()))
                .toList();
    }

    /** What the two may decide: nothing that hangs on a condition this person does not have. */
    private List<Tap> starters(OpenMeeting meeting) {
        var codes = OpenMeeting.codes(deciding.conditions(meeting.between()));
        return meeting.edition().starters().stream()
                .filter(starter -> starter.conditions().isEmpty()
                        || starter.conditions().stream().anyMatch(codes::contains))
                .map(starter -> new Tap(starter.key(), starter.question().in(meeting.language()), false))
                .toList();
    }

    private static Fixed fixed(OpenMeeting meeting, FixedFact fact) {
        return switch (fact) {
            case OfOrder(var condition) ->
                new Fixed("order", plain(meeting, condition.code(), condition.wording()), condition.wording());
            case OfAgency(var code, var wording) -> new Fixed("agency", plain(meeting, code, wording), wording);
            case SafetyLine line -> new Fixed("safety", line.wording(), line.reason());
        };
    }

    private static String plain(OpenMeeting meeting, String code, String wording) {
        var known = meeting.edition().conditions().get(code);
        return known == null ? wording : known.plain().in(meeting.language());
    }

    private static List<Ranked> ranked(OpenMeeting meeting, String path) {
        var picked = meeting.shared().chosenBelow(path + "/matter");
        return meeting.edition().matters().stream()
                .map(card -> new Ranked(card.key(), card.name().in(meeting.language()), picked.indexOf(card.key()) + 1))
                .toList();
    }

    private List<Until> untils(OpenMeeting meeting, String path) {
        var until = meeting.shared().day(path + "/until").orElse(deciding.defaultUntil(meeting.between()));
        return java.util.Arrays.stream(WEEKS)
                .mapToObj(weeks -> {
                    var day = meeting.today().plusWeeks(weeks);
                    return new Until(weeks, day, day.equals(until));
                })
                .toList();
    }
}
