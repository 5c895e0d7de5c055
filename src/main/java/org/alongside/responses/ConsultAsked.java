package org.alongside.responses;

import java.time.Instant;
import org.alongside.identity.PersonId;

/** A supervisor was asked, and has until {@code due}. */
public record ConsultAsked(PersonId person, ConsultId consult, Consult.Asks asks, Instant due) {}
