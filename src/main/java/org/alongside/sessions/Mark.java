package org.alongside.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a save says of itself: its own key, the revision its page showed, and the screen it was written on. */
record Mark(UUID key, @Nullable Integer base, @Nullable UUID screen) {
    /** A save that goes over whatever stands there. */
    static Mark of(UUID key) {
        return new Mark(key, null, null);
    }

    Mark overAll() {
        return new Mark(key, null, screen);
    }
}
