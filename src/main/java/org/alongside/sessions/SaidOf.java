package org.alongside.sessions;

import org.alongside.identity.PersonId;
import org.alongside.sessions.LastMeeting.Direction;
import org.alongside.toolkit.Text;

/** How somebody said they are, as both saw it on the shared screen: the part of life, its word, and which way it went. */
public record SaidOf(PersonId person, Text area, Text word, Direction since) {}
