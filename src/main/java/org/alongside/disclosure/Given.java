package org.alongside.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.alongside.identity.StaffId;

/** Something that left the unit: to whom, what (a code), and by whose hand. */
public record Given(UUID id, Recipient recipient, String what, StaffId by, Instant at) {}
