package org.alongside.measures;

import java.time.Instant;

/** One pulse rating over time: whose view, which item, 1-5, when. */
public record Trend(Rating.Side side, String item, int value, Instant at) {}
