package org.alongside.measures;

/** One tap of a pulse (1-5) or of the two feedback items (1-4). {@code shown}: the person lets the officer see it. */
public record Rating(Instrument instrument, Side side, String item, int value, boolean shown) {
    /** Our own short ratings; labelled "not validated" wherever they are reported. */
    public enum Instrument {
        PULSE,
        FEEDBACK
    }

    /** Whose view it is. */
    public enum Side {
        PERSON,
        OFFICER
    }
}
