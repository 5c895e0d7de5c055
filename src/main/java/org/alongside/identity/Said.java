package org.alongside.identity;

import java.time.LocalTime;
import java.util.Optional;
import org.alongside.web.Page;

/** What the page says about the last try, perhaps with the clock time at which one may try again. */
record Said(String key, Optional<LocalTime> when) {
    static Said nothing() {
        return of("");
    }

    static Said of(String key) {
        return new Said(key, Optional.empty());
    }

    boolean any() {
        return !key.isEmpty();
    }

    String in(Page page) {
        return when.map(time -> page.say(key, page.time(time))).orElseGet(() -> page.say(key));
    }
}
