package org.alongside.people;

import org.alongside.identity.PersonId;

/** Whoever stands in reads the brief before the rest of a record opens. */
final class BriefFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PersonId person;

    BriefFirst(PersonId person) {
        this.person = person;
    }

    PersonId person() {
        return person;
    }
}
