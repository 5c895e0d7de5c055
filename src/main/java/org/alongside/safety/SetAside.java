package org.alongside.safety;

import java.util.Optional;
import org.alongside.identity.Recorded;

/** A wish of the person's that the rule came before: why, and when they were told. */
public record SetAside(String reason, Recorded decided, Optional<Recorded> told) {}
