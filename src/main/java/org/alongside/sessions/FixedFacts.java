package org.alongside.sessions;

import java.util.List;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.sessions.Together.Fixed;
import org.springframework.stereotype.Component;

/** What is fixed, with its source, and the way out of it: asking (I2, I3). */
@Component
class FixedFacts {
    private final Requests requests;

    FixedFacts(Requests requests) {
        this.requests = requests;
    }

    List<Fixed> of(OpenMeeting meeting, Draft draft) {
        var asked = requests.ofSession(meeting.between(), meeting.session().id().value()).stream()
                .map(Request::about)
                .toList();
        return draft.fixed().stream().map(fact -> fixed(meeting, fact, asked)).toList();
    }

    private static Fixed fixed(OpenMeeting meeting, FixedFact fact, List<String> asked) {
        return switch (fact) {
            case OfOrder(var condition) ->
                fixed(
                        meeting,
                        "order",
                        condition.code(),
                        condition.wording(),
                        meeting.edition().plain(condition, meeting.language()),
                        asked);
            case OfAgency(var code, var wording) -> {
                var known = meeting.edition().conditions().get(code);
                var plain = known == null ? wording : known.plain().in(meeting.language());
                yield fixed(meeting, "agency", code, wording, plain, asked);
            }
            case SafetyLine line -> new Fixed("safety", "", line.wording(), line.reason(), "", false);
        };
    }

    private static Fixed fixed(
            OpenMeeting meeting, String kind, String code, String wording, String plain, List<String> asked) {
        return new Fixed(
                kind,
                code,
                plain,
                wording,
                meeting.shared().value(ForAChange.item(code) + "/words"),
                asked.contains(code));
    }
}
