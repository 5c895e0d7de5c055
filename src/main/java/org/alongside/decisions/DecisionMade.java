package org.alongside.decisions;

import java.util.UUID;
import org.alongside.identity.PersonId;

/** The two decided something in a meeting. Ids only. */
public record DecisionMade(DecisionId decision, PersonId person, UUID session) {}
