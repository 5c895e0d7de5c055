package org.alongside.calendar;

/** How often two people are to meet, and who says so; {@code order} is its number, "" where it is not an order. */
public record Asked(HowOften rhythm, From from, String order) {
    /** Who says so. */
    public enum From {
        ORDER,
        UNIT,
        /** A decision for this person that asks less. */
        LIGHTER
    }
}
