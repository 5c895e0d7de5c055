package org.alongside.sessions;

import java.util.Objects;
import java.util.stream.IntStream;
import org.alongside.sessions.Together.Tap;
import org.springframework.stereotype.Component;

/** The officer’s duty: the person is heard first, then the ways, then what the officer decides and why. */
@Component
class HearingPage {
    Together made(OpenMeeting meeting, Draft draft) {
        var shared = meeting.shared();
        var path = draft.path();
        return new Together.Hearing(
                meeting.strip(),
                path,
                draft.question(),
                Objects.requireNonNull(draft.starter()).room().in(meeting.language()),
                shared.value(path + "/heard"),
                shared.yes(path + "/rather-not"),
                draft.options().stream()
                        .map(option ->
                                new Tap(option.key(), option.wording(), shared.yes(path + "/choice/" + option.key())))
                        .toList(),
                IntStream.rangeClosed(1, Drafts.OWN_OPTIONS)
                        .mapToObj(place -> shared.value(path + "/option/" + place))
                        .toList(),
                shared.value(path + "/reason"),
                shared.yes(path + "/read-aloud"));
    }
}
