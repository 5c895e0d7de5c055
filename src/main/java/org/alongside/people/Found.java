package org.alongside.people;

import java.util.List;

/** Whom a search found, at most twenty; {@code more} says that there are others, so that one types on. */
public record Found(List<Person> people, boolean more) {
    static final int AT_MOST = 20;

    public Found {
        people = List.copyOf(people);
    }
}
