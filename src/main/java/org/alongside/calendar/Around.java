package org.alongside.calendar;

import java.time.LocalDateTime;
import java.util.Optional;
import org.alongside.identity.PersonId;

/** When the two meet next, and when they last did; local to the unit. */
public record Around(PersonId person, Optional<LocalDateTime> next, Optional<LocalDateTime> seen) {}
