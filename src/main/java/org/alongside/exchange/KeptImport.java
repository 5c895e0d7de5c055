package org.alongside.exchange;

import java.util.Optional;
import java.util.UUID;

/** A file, sealed, from its arrival until it is brought in; once it is in, only its report is left. */
record KeptImport(
        UUID id, ExportKind kind, Mapping mapping, Optional<UUID> profile, Optional<byte[]> file, boolean triedOut) {}
