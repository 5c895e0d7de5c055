package org.alongside.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What opens with a yes in a meeting and comes before everything else (I10). */
public sealed interface SafetyPath {
    /** A yes was said, and it is not yet agreed what is done now. */
    record Open(Instant since) implements SafetyPath {}

    /** The two know what is done now, or stopped; {@code outcome} and {@code actions} are keys of the edition. */
    record GoneThrough(Instant at, String outcome, List<String> actions, Optional<LocalDate> nextContact)
            implements SafetyPath {
        public GoneThrough {
            actions = List.copyOf(actions);
        }
    }
}
