package org.alongside.exchange;

import java.util.Optional;
import java.util.UUID;

/** A file, sealed, between its trial and the bringing in; once it is in, only its report is left. */
record KeptImport(UUID id, ExportKind kind, Optional<byte[]> file) {}
