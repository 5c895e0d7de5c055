package org.alongside.exchange;

import java.time.Instant;
import java.util.UUID;

/** One import that was brought in, stopped to ask, or turned away; {@code profile} is its name, "" for none. */
record Run(
        UUID id,
        String profile,
        ExportKind kind,
        Incoming.Way way,
        String file,
        Instant at,
        State state,
        int rows,
        int added,
        int changed,
        int same,
        int refused,
        int gone,
        boolean hasReport) {
    enum State {
        DONE,
        STOPPED,
        TURNED_AWAY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
