package org.alongside.responses;

import org.alongside.identity.PersonId;

/** A supervisor answered. */
public record ConsultAnswered(PersonId person, ConsultId consult, Consult.Answer answer) {}
