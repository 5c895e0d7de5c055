package org.alongside.decisions;

import java.util.List;
import java.util.UUID;
import org.alongside.decisions.Request.State;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/** A request that was made before Alongside, or on paper, and what came of it since. */
public record EarlierRequest(PersonId person, UUID session, NewRequest asked, List<State> since, Recorded recorded) {
    public EarlierRequest {
        since = List.copyOf(since);
    }
}
