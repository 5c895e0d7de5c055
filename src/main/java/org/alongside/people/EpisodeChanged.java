package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.identity.PersonId;

/** How supervision stands is otherwise now on these days, {@code until} included; empty is without an end. */
public record EpisodeChanged(PersonId person, LocalDate from, Optional<LocalDate> until) {}
