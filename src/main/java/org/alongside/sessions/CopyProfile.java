package org.alongside.sessions;

import java.util.List;
import java.util.UUID;

/** What one of the agency's systems asks for: parts of the note in its order, under its own names. */
record CopyProfile(UUID id, String name, List<Field> fields) {
    CopyProfile {
        fields = List.copyOf(fields);
    }

    /** {@code label} is that system's name for the part, or "" for ours. */
    record Field(String key, String label) {}

    List<String> order() {
        return fields.stream().map(Field::key).toList();
    }
}
