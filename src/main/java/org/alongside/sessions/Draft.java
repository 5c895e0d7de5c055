package org.alongside.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.decisions.Conclusion.Table;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.Option;
import org.alongside.toolkit.Edition.Starter;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;

/** What lies on the table: the next question of this meeting, as far as it has come. */
record Draft(
        int number,
        @Nullable Starter starter,
        boolean own,
        String ownQuestion,
        List<FixedFact> fixed,
        List<Option> options,
        Locale language) {
    static final String OWN = "own";

    String path() {
        return "decide/" + number;
    }

    boolean begun() {
        return starter != null || own;
    }

    String key() {
        return starter == null ? OWN : starter.key();
    }

    /** A question of the two’s own is the person’s. */
    Latitude latitude() {
        return starter == null ? Latitude.L3 : starter.latitude();
    }

    String question() {
        return starter == null ? ownQuestion : starter.question().in(language);
    }

    Table table() {
        return new Table(key(), latitude(), question(), options);
    }

    Set<String> keys() {
        return options.stream().map(Option::key).collect(Collectors.toSet());
    }

    /** The ways with these keys, in the order of the table, as one line. */
    String wordsOf(java.util.Collection<String> chosen) {
        return options.stream()
                .filter(option -> chosen.contains(option.key()))
                .map(Option::wording)
                .collect(Collectors.joining("; "));
    }
}
