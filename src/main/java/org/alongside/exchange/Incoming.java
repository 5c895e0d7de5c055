package org.alongside.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * A file to be brought in: what it holds, how it is read, under which name it came and by which way. {@code saidYes}:
 * somebody saw the numbers and wants it in spite of them.
 */
record Incoming(
        UUID id,
        ExportKind kind,
        ExportText.Source source,
        Mapping mapping,
        Optional<Profile> profile,
        String file,
        Way way,
        UUID actor,
        boolean saidYes) {
    enum Way {
        PAGE,
        COMMAND,
        FOLDER;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Incoming once(ExportKind kind, ExportText.Source source, UUID actor) {
        return new Incoming(
                UUID.randomUUID(), kind, source, Mapping.OWN, Optional.empty(), "", Way.COMMAND, actor, false);
    }

    /** The profile whose files hold everybody, so that whoever is missing is asked about. */
    Optional<Profile> whole() {
        return profile.filter(Profile::whole).filter(each -> each.kind() == ExportKind.PEOPLE);
    }
}
