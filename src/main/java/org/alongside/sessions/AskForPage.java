package org.alongside.sessions;

import org.alongside.sessions.Together.Due;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Latitude;
import org.springframework.stereotype.Component;

/** What the court or the agency fixed: what the two ask for, why, and by when the officer files it. */
@Component
class AskForPage {
    private static final int A_WEEK = 7;

    private final FixedFacts fixedFacts;

    AskForPage(FixedFacts fixedFacts) {
        this.fixedFacts = fixedFacts;
    }

    Together made(OpenMeeting meeting, Draft draft) {
        var shared = meeting.shared();
        var path = draft.path();
        var starter = java.util.Objects.requireNonNull(draft.starter());
        var by = shared.day(path + "/file-by").orElse(meeting.today().plusDays(A_WEEK));
        return new Together.AskFor(
                meeting.strip(),
                path,
                starter.latitude() == Latitude.L0,
                draft.question(),
                starter.room().in(meeting.language()),
                fixedFacts.of(meeting, draft),
                draft.options().stream()
                        .filter(option -> !option.key().equals(Edition.NOT_YET))
                        .map(option ->
                                new Tap(option.key(), option.wording(), shared.yes(path + "/choice/" + option.key())))
                        .toList(),
                shared.value(path + "/words"),
                meeting.edition().byWhen().stream()
                        .map(when -> {
                            var day = meeting.today().plusDays(when.days());
                            return new Due(when.name().in(meeting.language()), day, day.equals(by));
                        })
                        .toList());
    }
}
