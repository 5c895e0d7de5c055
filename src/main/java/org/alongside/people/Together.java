package org.alongside.people;

import java.util.UUID;
import org.alongside.identity.Recorded;

/** Two records that were put together: the other one leads to the kept one until somebody takes the link away. */
record Together(UUID id, Alike.Side kept, Alike.Side other, String why, String byName, Recorded recorded) {}
