package org.alongside.sessions;

import java.time.Instant;
import java.util.Locale;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/** A meeting in its working form. Its type says what can still happen to it. */
public sealed interface Session {
    About about();

    /** Who meets, with which edition and variant, in which language, and where in the meeting they are. */
    record About(
            SessionId id,
            PersonId person,
            StaffId officer,
            String edition,
            String variant,
            Locale language,
            String phase,
            Instant startedAt) {}

    /** The two are at it. */
    record Underway(About about) implements Session {}

    /** Set aside for a moment; the clock stands still. */
    record Paused(About about, Instant since) implements Session {}

    /** Over. {@code endedEarly} is "" when it was closed with a plan. */
    record Closed(About about, Instant at, String endedEarly) implements Session {}

    default SessionId id() {
        return about().id();
    }

    default boolean isOpen() {
        return !(this instanceof Closed);
    }
}
