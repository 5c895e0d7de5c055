package org.alongside.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file between its trial and the bringing in, and the report about it; both sealed. No file once it is in. */
record KeptImport(UUID id, ExportKind kind, Instant madeAt, Optional<byte[]> file, byte[] report) {}
