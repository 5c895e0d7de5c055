package org.alongside.decisions;

import java.util.UUID;
import org.alongside.decisions.Weighing.Choice;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/** What was chosen in a meeting that was held before Alongside, or on paper; weighed by the same rules. */
public record EarlierDecision(PersonId person, UUID session, Choice choice, Recorded recorded) {}
