package org.alongside.disclosure;

import java.time.Instant;

/** Leave to hand something out, already on record. Whatever writes to the outside asks for one as an argument. */
public final class Permit {
    private final Recipient recipient;
    private final Instant at;

    Permit(Recipient recipient, Instant at) {
        this.recipient = recipient;
        this.at = at;
    }

    public Recipient recipient() {
        return recipient;
    }

    public Instant at() {
        return at;
    }
}
