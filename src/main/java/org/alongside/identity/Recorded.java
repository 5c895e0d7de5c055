package org.alongside.identity;

import java.time.Instant;

/** Who put something on record, and when. */
public record Recorded(StaffId by, Instant at) {}
