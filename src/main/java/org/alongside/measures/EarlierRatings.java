package org.alongside.measures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/** What both sides tapped in a meeting that was held before Alongside, or on paper. */
public record EarlierRatings(
        PersonId person, StaffId officer, UUID session, String edition, List<Rating> ratings, Instant at) {
    public EarlierRatings {
        ratings = List.copyOf(ratings);
    }
}
