package org.alongside.responses;

import org.alongside.identity.PersonId;

/** Something that was not kept was answered; {@code kind} is a code such as "adjust". */
public record ResponseChosen(PersonId person, ResponseId response, String kind) {}
