package org.alongside.calendar;

import org.alongside.identity.PersonId;

/** Somebody said how an appointment of this person turned out, or took that back. */
public record TurnedOut(PersonId person) {}
