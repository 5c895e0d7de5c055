package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as an officer's list has them: since when, and when the last of their orders ends, if all have an end.
 * {@code covered} says that the officer only stands in.
 */
public record Listed(Person person, LocalDate since, Optional<LocalDate> ends, boolean covered) {}
