package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;

/** Who had this person, from when to when; {@code why} says how they came to this officer, "" where nobody wrote it. */
public record Tenure(String officer, LocalDate since, Optional<LocalDate> until, String why) {}
