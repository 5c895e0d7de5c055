package org.alongside.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.identity.PersonId;

/**
 * Something the agency's file tells and only the officer knows: {@code about} is "gone" where a person is no longer in
 * it since that day, else how it says that their case stands.
 */
record Question(UUID id, PersonId person, String about, LocalDate since) {
    boolean isGone() {
        return about.equals("gone");
    }
}
