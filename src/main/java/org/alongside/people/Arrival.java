package org.alongside.people;

import java.util.List;

/** What became of one row of an agency's export. */
public sealed interface Arrival {
    /** It was not here before. */
    record Added() implements Arrival {}

    /** It was here; the named fields differ. */
    record Changed(List<String> fields) implements Arrival {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /** It was here, exactly so. */
    record Same() implements Arrival {}

    /** It speaks of a person whom nobody here knows. */
    record UnknownPerson() implements Arrival {}

    /** It speaks of an order that this person does not have. */
    record UnknownOrder() implements Arrival {}

    /** Changed where any field differs, else the same. */
    static Arrival differing(List<String> fields) {
        return fields.isEmpty() ? new Same() : new Changed(fields);
    }
}
