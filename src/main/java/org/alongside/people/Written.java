package org.alongside.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A section as it stands: its latest version, who wrote it and when. Number 0 is nothing yet, by nobody. */
record Written(int number, Lines lines, String by, @Nullable Instant at) {
    static final Written NOTHING = new Written(0, Lines.NONE, "", null);

    boolean isNothing() {
        return number == 0;
    }

    Written showing(Lines others) {
        return new Written(number, others, by, at);
    }
}
