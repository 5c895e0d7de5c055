package org.alongside.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.PersonId;

/**
 * One alert as it stands on top of Today: who, when, which kind, who has seen it.
 *
 * @param mine whether the reader has seen it
 * @param late whether nobody has, for longer than it may lie
 */
public record Waiting(
        PersonId person,
        String path,
        String name,
        Alert.Kind kind,
        Instant at,
        List<String> seenBy,
        boolean mine,
        boolean late,
        Optional<LocalDate> nextContact) {
    public Waiting {
        seenBy = List.copyOf(seenBy);
    }

    /** Somebody who is still to hear why a wish of theirs was set aside. */
    public record Untold(String path, String name, Instant since) {}
}
