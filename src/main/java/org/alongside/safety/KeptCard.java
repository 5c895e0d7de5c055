package org.alongside.safety;

import java.time.LocalDate;

/** A card as it was written on one day; it holds until the next one. */
public record KeptCard(int number, LocalDate from, Card card) {}
