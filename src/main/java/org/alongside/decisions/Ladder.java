package org.alongside.decisions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.toolkit.Edition.Rung;

/**
 * The low-stakes ladder (domain.md, 1.6): after some kept agreements in a row the next rung is suggested. It never
 * decides, and never takes a rung back.
 */
public record Ladder(List<Rung> rungs, int after) {
    /** What of an agreement came: kept, not kept, or neither, which changes nothing. */
    public enum Came {
        KEPT,
        NOT_KEPT,
        NEITHER
    }

    /** One agreement, and when it was known what came of it. */
    public record Agreement(Instant at, Came came) {}

    /** What could come next, and how many agreements were kept in a row. */
    public record Suggestion(int kept, List<String> starters) {}

    /**
     * Of the first rung above the highest the two have been on, the starters that fit this person. Agreements count from
     * the day they were last on that rung; who has been on none may begin anywhere.
     *
     * @param touched every starter they have been through, and when last
     * @param fits whether a starter can come up for this person
     */
    public Optional<Suggestion> next(List<Agreement> agreements, Map<String, Instant> touched, Predicate<String> fits) {
        var highest = 0;
        var since = Instant.MIN;
        for (var place = 0; place < rungs.size(); place++) {
            var last = rungs.get(place).starters().stream()
                    .map(touched::get)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder());
            if (last.isEmpty()) continue;
            highest = place + 1;
            since = last.get();
        }
        var kept = keptInARow(agreements, since);
        if (highest == 0 || kept < after) return Optional.empty();
        return rungs.subList(highest, rungs.size()).stream()
                .map(rung -> rung.starters().stream().filter(fits).toList())
                .filter(starters -> !starters.isEmpty())
                .findFirst()
                .map(starters -> new Suggestion(kept, starters));
    }

    private static int keptInARow(List<Agreement> agreements, Instant since) {
        var kept = 0;
        for (var one : agreements.stream()
                .filter(agreement -> agreement.at().isAfter(since))
                .sorted(Comparator.comparing(Agreement::at))
                .toList())
            kept = switch (one.came()) {
                case KEPT -> kept + 1;
                case NOT_KEPT -> 0;
                case NEITHER -> kept;
            };
        return kept;
    }
}
