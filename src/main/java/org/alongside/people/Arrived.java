package org.alongside.people;

import java.time.LocalDate;

/** A person who came to this officer for good and whose brief the officer has not read yet. */
public record Arrived(Person person, String from, LocalDate day) {}
