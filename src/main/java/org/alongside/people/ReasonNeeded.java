package org.alongside.people;

import org.alongside.identity.PersonId;

/** A supervisor may open this record, once they said why. */
final class ReasonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PersonId person;

    ReasonNeeded(PersonId person) {
        this.person = person;
    }

    PersonId person() {
        return person;
    }
}
