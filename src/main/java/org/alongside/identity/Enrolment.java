package org.alongside.identity;

import java.io.Serializable;

/**
 * Somebody on their way to a first sign-in, between code and second factor; nothing is made until both are there.
 * {@code staff} is "" for the first administrator. The secret is sealed, for this waits in the database.
 */
record Enrolment(byte[] code, String staff, String unit, String zone, String name, String email, byte[] sealedSecret)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
