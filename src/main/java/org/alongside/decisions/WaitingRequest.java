package org.alongside.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.identity.PersonId;

/** A request that waits on the officer: agreed and not filed yet, or answered of late and to be told. */
public record WaitingRequest(PersonId person, Request.State state, Optional<LocalDate> fileBy, Instant since) {}
