package org.alongside.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.disclosure.Gate;
import org.springframework.stereotype.Component;

/** Every copy that left the unit: to whom, and what. The gate keeps it, and knows no relationships. */
@Component
class CopyChronicle implements Chronicle {
    private static final Set<String> NAMED =
            Set.of("hand-out", "hard-days-card", "note-copy", "plan", "paper-sheet", "keepsake", "take-home-card");

    private final Gate gate;

    CopyChronicle(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("copy");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return gate.given(between.person(), moment.at(), moment.id(), limit).stream()
                .map(given -> new Happening(
                        "copy",
                        new Moment(given.at(), given.id()),
                        "about.told.copy." + (NAMED.contains(given.what()) ? given.what() : "other"),
                        "",
                        Optional.of(given.by()),
                        ""))
                .toList();
    }
}
