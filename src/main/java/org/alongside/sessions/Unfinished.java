package org.alongside.sessions;

import java.time.Instant;
import org.alongside.identity.PersonId;

/** A meeting that waits on its officer: still open, or over without a signed note. */
public record Unfinished(SessionId session, PersonId person, boolean stillOpen, Instant startedAt) {}
