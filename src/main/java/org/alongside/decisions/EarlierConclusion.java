package org.alongside.decisions;

import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/** How a question ended before Alongside, or on paper, other than by a choice. */
public record EarlierConclusion(PersonId person, UUID session, Conclusion conclusion, Recorded recorded) {}
