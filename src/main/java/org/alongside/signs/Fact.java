package org.alongside.signs;

import java.time.LocalDate;

/**
 * One fact about a person: what kind, on which day, with which number (days late, calls), and where it stands
 * ("appointment:…" or "notice:…").
 */
public record Fact(String kind, LocalDate day, int number, String ref) {}
