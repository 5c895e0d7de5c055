package org.alongside.drill;

import java.util.UUID;

/** One officer's open meeting with one person: where a writer writes. */
record Meeting(UUID officer, UUID person, UUID session) {
    String path() {
        return "/people/" + person + "/sessions/" + session;
    }

    static Meeting of(String officer, String person, String session) {
        return new Meeting(UUID.fromString(officer), UUID.fromString(person), UUID.fromString(session));
    }
}
