package org.alongside.signs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which facts, and how much of each, ask somebody to check on a person, when they all lie within so many days (1-365).
 * It holds or it does not; there is nothing between.
 */
record Rule(String key, InBoth name, boolean on, int within, Map<String, Integer> needs) {
    Rule {
        needs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(needs));
    }

    Rule with(boolean isOn, int days, Map<String, Integer> numbers) {
        return new Rule(key, name, isOn, days, numbers);
    }

    /** The facts that make it hold on this day; none where one is missing. */
    List<Fact> holding(Map<String, FactKind> kinds, List<Fact> facts, LocalDate today) {
        if (!on) return List.of();
        var recent = facts.stream()
                .filter(fact -> fact.day().isAfter(today.minusDays(within))
                        && !fact.day().isAfter(today))
                .toList();
        return satisfied(kinds, recent);
    }

    /** As {@link #holding}, whenever the facts were. */
    List<Fact> satisfied(Map<String, FactKind> kinds, List<Fact> facts) {
        var used = needs.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        need -> enough(Objects.requireNonNull(kinds.get(need.getKey())), need.getValue(), facts)));
        if (used.values().stream().anyMatch(List::isEmpty)) return List.of();
        return used.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static List<Fact> enough(FactKind kind, int least, List<Fact> facts) {
        var theirs =
                facts.stream().filter(fact -> fact.kind().equals(kind.key())).toList();
        return switch (kind.measure()) {
            case TIMES -> theirs.size() >= least ? theirs : List.of();
            case SUM -> theirs.stream().mapToInt(Fact::number).sum() >= least ? theirs : List.of();
            case NUMBER ->
                theirs.stream().filter(fact -> fact.number() >= least).toList();
        };
    }
}
