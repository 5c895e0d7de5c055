package org.alongside.responses;

import org.alongside.identity.PersonId;

/** Somebody wrote down that something was not kept. */
public record ResponseOpened(PersonId person, ResponseId response) {}
