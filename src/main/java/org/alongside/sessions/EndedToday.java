package org.alongside.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.decisions.Concluded;
import org.alongside.decisions.Conclusion.OfficersDecision;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.Conclusion.TwoViews;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.people.Relationship;
import org.alongside.sessions.Together.Settled;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every question that ended in a meeting, and how, in words that both may read. */
@Component
class EndedToday {
    private final Decisions decisions;
    private final Requests requests;
    private final MessageSource words;

    EndedToday(Decisions decisions, Requests requests, MessageSource words) {
        this.decisions = decisions;
        this.requests = requests;
        this.words = words;
    }

    List<Settled> of(Relationship between, SessionId session, Locale language) {
        var ended = new ArrayList<Settled>();
        for (var decision : decisions.ofSession(between, session.value()))
            ended.add(new Settled("chosen", decision.question(), decision.inTheirWords(), decision.tryUntil(), ""));
        ended.addAll(otherwise(between, session, language));
        return ended;
    }

    /** All that ended other than by a choice of the two. */
    List<Settled> otherwise(Relationship between, SessionId session, Locale language) {
        var ended = new ArrayList<Settled>();
        for (var concluded : decisions.conclusionsOf(between, session.value())) ended.add(settled(concluded, language));
        for (var request : requests.ofSession(between, session.value())) ended.add(settled(request, language));
        return ended;
    }

    private Settled settled(Concluded concluded, Locale language) {
        var question = concluded.conclusion().table().question();
        return switch (concluded.conclusion()) {
            case ThinkItOver _ ->
                new Settled(
                        "thinking",
                        question,
                        say(language, "deciding.thinking-about-it"),
                        LocalDate.EPOCH,
                        concluded.id().toString());
            case TwoViews views ->
                new Settled(
                        "two-views",
                        question,
                        say(language, "deciding.two-views-are", views.persons(), views.officers()),
                        LocalDate.EPOCH,
                        "");
            case OfficersDecision decision ->
                new Settled(
                        "officer",
                        question,
                        say(language, "deciding.officer-decided", decision.inWords(), decision.reason()),
                        LocalDate.EPOCH,
                        "");
        };
    }

    private Settled settled(Request request, Locale language) {
        var key = "deciding.asked." + (request.goesToCourt() ? "court." : "agency.")
                + (request.fileBy() == null ? "idea" : "agreed");
        return new Settled("asked", request.question(), say(language, key, request.wording()), LocalDate.EPOCH, "");
    }

    private String say(Locale language, String key, Object... values) {
        return words.getMessage(key, values, language);
    }
}
