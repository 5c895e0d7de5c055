package org.alongside.plans;

import java.time.LocalDate;
import org.alongside.identity.PersonId;

/** A promise the officer has yet to keep, and to whom. */
public record OpenPromise(PersonId person, String wording, LocalDate due) {}
