package org.alongside.sessions;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alongside.safety.SafetyPath;
import org.alongside.safety.SafetyPath.GoneThrough;
import org.alongside.safety.SafetyPaths;
import org.alongside.sessions.Together.Asked;
import org.alongside.sessions.Together.Done;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.SafetyWords;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Component;

/** "Anything urgent?": three plain questions; after a yes help, what is done now, and the wishes of the card (I10). */
@Component
class SafetyPage implements PhasePage {
    private final Sessions sessions;
    private final SafetyPaths paths;
    private final Toolkit toolkit;
    private final CardShown cards;

    SafetyPage(Sessions sessions, SafetyPaths paths, Toolkit toolkit, CardShown cards) {
        this.sessions = sessions;
        this.paths = paths;
        this.toolkit = toolkit;
        this.cards = cards;
    }

    @Override
    public String phase() {
        return Sessions.SAFETY;
    }

    @Override
    public String on(Session session) {
        return isPhase(session) ? phase() : session.about().phase();
    }

    private boolean isPhase(Session session) {
        return sessions.editionOf(session).variant(session.about().variant()).has(phase());
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var words = toolkit.safety(meeting.edition().key());
        var path = paths.latest(meeting.between(), meeting.session().id().value());
        var open = path.filter(SafetyPath.Open.class::isInstance).isPresent();
        var own = isPhase(meeting.session());
        return new Together.Safety(
                meeting.strip(),
                !own,
                words.asks().stream().map(ask -> asked(meeting, words, ask)).toList(),
                open,
                open && meeting.shared().yes("safety/ask/other") ? words.duty().in(meeting.language()) : "",
                words.now().stream()
                        .map(action -> new Tap(
                                action.key(),
                                action.name().in(meeting.language()),
                                meeting.shared().yes("safety/now/" + action.key())))
                        .toList(),
                path.isPresent() ? cards.inNeed(meeting, words) : Optional.empty(),
                open && !own ? Optional.of(TwoLines.lines(meeting)) : Optional.empty(),
                words.outcomes().stream()
                        .map(outcome -> new Tap(outcome.key(), outcome.name().in(meeting.language()), false))
                        .toList(),
                path.flatMap(standing -> done(meeting, words, standing)));
    }

    private static Asked asked(OpenMeeting meeting, SafetyWords words, Named ask) {
        var item = "safety/ask/" + ask.key();
        return new Asked(item, ask.name().in(meeting.language()), meeting.taps(words.replies(), item));
    }

    private static Optional<Done> done(OpenMeeting meeting, SafetyWords words, SafetyPath path) {
        return switch (path) {
            case SafetyPath.Open _ -> Optional.empty();
            case GoneThrough through ->
                Optional.of(new Done(
                        LocalTime.ofInstant(through.at(), meeting.zone()),
                        SafetyWords.name(words.outcomes(), through.outcome(), meeting.language()),
                        named(meeting, words, through.actions()),
                        through.nextContact()));
        };
    }

    private static List<String> named(OpenMeeting meeting, SafetyWords words, List<String> actions) {
        return actions.stream()
                .map(action -> SafetyWords.name(words.now(), action, meeting.language()))
                .toList();
    }
}
