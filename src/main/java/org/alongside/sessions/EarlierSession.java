package org.alongside.sessions;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/**
 * A meeting that was held before Alongside, or on paper: its answers by item and the signed note, "" while it is not
 * written. {@code endedEarly} is "" when there was a plan.
 */
public record EarlierSession(
        SessionId id,
        PersonId person,
        StaffId officer,
        String edition,
        String variant,
        Locale language,
        Instant startedAt,
        Instant closedAt,
        String endedEarly,
        Map<String, String> answers,
        String note) {
    public EarlierSession {
        answers = Map.copyOf(answers);
        if (closedAt.isBefore(startedAt)) throw new IllegalArgumentException("closed before it began");
    }

    boolean heard() {
        return "yes".equals(answers.get("how-we-work/heard"));
    }
}
