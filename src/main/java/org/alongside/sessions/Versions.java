package org.alongside.sessions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.sessions.WordDifferences.Piece;

/** Two wordings of the same thing, side by side, for the officer to choose (S19). */
record Versions(String path, String person, boolean over, List<Pair> pairs) {
    Versions {
        pairs = List.copyOf(pairs);
    }

    /** {@code both} where the two can stand together, which words can and a tap cannot. */
    record Pair(UUID proposal, String field, boolean both, Side standing, Side proposed) {}

    /** One wording: whose, when, and which words the other has not. {@code who} is "" where nobody wrote yet. */
    record Side(String who, LocalDateTime at, List<Piece> pieces) {
        Side {
            pieces = List.copyOf(pieces);
        }
    }
}
