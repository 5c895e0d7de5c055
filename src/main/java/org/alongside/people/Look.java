package org.alongside.people;

import java.time.Instant;

/** A supervisor's look at a record: who, why, when. The officer sees it. */
public record Look(String supervisor, String reason, Instant at) {}
