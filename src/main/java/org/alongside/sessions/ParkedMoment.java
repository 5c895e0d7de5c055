package org.alongside.sessions;

import java.time.Instant;
import java.util.UUID;

/** A moment of a meeting that its officer wants to come back to; {@code word} is "" where none was given. */
record ParkedMoment(UUID id, SessionId session, String phase, String word, Instant at) {}
