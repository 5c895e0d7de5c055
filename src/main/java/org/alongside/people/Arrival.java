package org.alongside.people;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of one row of an agency's export. */
public sealed interface Arrival {
    /** It was not here before. */
    record Added() implements Arrival {}

    /** It was here; these fields differ. */
    record Changed(List<Change> changes) implements Arrival {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** A field that differs; before and after are null where it is kept sealed. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {
        /** A field whose values nobody but the unit's officers may see. */
        static Change sealed(String field) {
            return new Change(field, null, null);
        }

        /** A field that is kept in clear; null reads as empty. */
        public static Change clear(String field, @Nullable Object before, @Nullable Object after) {
            return new Change(field, Objects.toString(before, ""), Objects.toString(after, ""));
        }
    }

    /** It was here, exactly so. */
    record Same() implements Arrival {}

    /** It speaks of a person whom nobody here knows. */
    record UnknownPerson() implements Arrival {}

    /** Its name lost letters on the way, and nobody here has the whole name. */
    record LostLetters() implements Arrival {}

    /** It speaks of an order that this person does not have. */
    record UnknownOrder() implements Arrival {}

    /** Changed where any field differs, else the same. */
    static Arrival differing(List<Change> changes) {
        return changes.isEmpty() ? new Same() : new Changed(changes);
    }
}
