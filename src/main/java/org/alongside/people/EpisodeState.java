package org.alongside.people;

import java.time.LocalDate;

/** How supervision stands on a day: it goes on, stands still, or has ended. */
public sealed interface EpisodeState {
    /** It goes on. */
    record Active() implements EpisodeState {}

    /** The person cannot come: in hospital, in custody, away, or the court stopped the clock. */
    record StandsStill(Standstill standstill) implements EpisodeState {}

    /** It is over since that day. */
    record Ended(LocalDate since) implements EpisodeState {}

    /** Whether meetings are due, promises of the person run and misses may be spoken about. */
    default boolean goesOn() {
        return this instanceof Active;
    }
}
