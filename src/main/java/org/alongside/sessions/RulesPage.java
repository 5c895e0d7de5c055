package org.alongside.sessions;

import java.util.Locale;
import org.alongside.people.Condition;
import org.alongside.sessions.Together.Rule;
import org.springframework.stereotype.Component;

/** The conditions in plain words, each with what is fixed in it and what is ours to choose (T10, R05). */
@Component
class RulesPage implements PhasePage {
    private final Drafts drafts;

    RulesPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String phase() {
        return "my-rules";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        return new Together.Rules(
                meeting.strip(),
                drafts.conditions(meeting.between()).stream()
                        .map(condition -> rule(meeting, condition))
                        .toList());
    }

    private static Rule rule(OpenMeeting meeting, Condition condition) {
        var item = item(condition);
        var plain = plain(meeting, condition);
        return new Rule(
                item,
                plain,
                plain.equals(condition.wording()) ? "" : condition.wording(),
                meeting.edition().room(condition, meeting.language()),
                condition.setBy().name().toLowerCase(Locale.ROOT),
                meeting.shared().yes(item));
    }

    /** That the person wants to talk about this condition. */
    static String item(Condition condition) {
        return "my-rules/" + condition.code().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "/talk";
    }

    static String plain(OpenMeeting meeting, Condition condition) {
        return meeting.edition().plain(condition, meeting.language());
    }
}
