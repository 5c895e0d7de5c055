package org.alongside.people;

import java.time.Instant;
import java.util.Set;
import org.alongside.identity.PersonId;

/** One thing that was opened by whoever stood in. {@code place} is where: "brief", "plan", "hard-days". */
public record CoverLook(PersonId person, String name, String place, Instant at) {
    /** In letters. */
    static final int LONGEST_PLACE = 80;

    private static final Set<String> PLACES = Set.of(
            "person",
            "brief",
            "plan",
            "hard-days",
            "sessions",
            "paper",
            "officers",
            "episode",
            "about",
            "signs",
            "calendar",
            "contact",
            "reports");

    /** The place as there are words for it: its first part, or "other". */
    static String known(String place) {
        var first = place.replaceAll("[./].*", "");
        return PLACES.contains(first) ? first : "other";
    }
}
