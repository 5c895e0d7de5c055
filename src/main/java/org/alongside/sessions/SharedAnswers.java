package org.alongside.sessions;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.sessions.Answer.SeenBy;

/** What both may see on the shared screen. Everything else was left out when this was made (D22). */
final class SharedAnswers {
    private final Map<String, Answer> byItem = new HashMap<>();

    SharedAnswers(Collection<Answer> answers) {
        for (var answer : answers) if (answer.seenBy() == SeenBy.BOTH) byItem.put(answer.item(), answer);
    }

    String value(String item) {
        var answer = byItem.get(item);
        return answer == null ? "" : answer.value();
    }

    /** The revision that stands in each item. */
    Map<String, Integer> revisions() {
        return byItem.values().stream().collect(toUnmodifiableMap(Answer::item, Answer::revision));
    }

    boolean is(String item, String value) {
        return value(item).equals(value);
    }

    boolean yes(String item) {
        return is(item, "yes");
    }

    /** 0 where nothing was tapped. */
    int number(String item) {
        var value = value(item);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    Optional<LocalDate> day(String item) {
        return Optional.of(value(item)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    Optional<Instant> savedAt(String item) {
        return Optional.ofNullable(byItem.get(item)).map(Answer::savedAt);
    }

    /** The last steps of the items below a path that say yes, in the order they were tapped. */
    List<String> chosenBelow(String path) {
        return byItem.values().stream()
                .filter(answer ->
                        answer.item().startsWith(path + "/") && answer.choice().equals("yes"))
                .sorted(java.util.Comparator.comparing(Answer::savedAt))
                .map(answer -> answer.item().substring(path.length() + 1))
                .toList();
    }

    /** How many numbered lines there are below a path. */
    int lines(String path) {
        return byItem.keySet().stream()
                .filter(item -> item.startsWith(path + "/"))
                .map(item -> item.substring(path.length() + 1).split("/", 2)[0])
                .filter(step -> step.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
