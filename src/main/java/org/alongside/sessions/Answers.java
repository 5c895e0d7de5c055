package org.alongside.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.sessions.Answer.SeenBy;

/** Everything that was answered in a meeting. Pages of the shared screen never get this, only {@link #shared()}. */
final class Answers {
    private final Map<String, Answer> byItem;

    Answers(Collection<Answer> answers) {
        byItem = answers.stream().collect(Collectors.toUnmodifiableMap(Answer::item, Function.identity()));
    }

    SharedAnswers shared() {
        return new SharedAnswers(byItem.values());
    }

    /** What the person alone answers, for the one page that they alone look at. */
    Map<String, String> ofPerson() {
        return byItem.values().stream()
                .filter(answer -> answer.seenBy() == SeenBy.PERSON)
                .collect(Collectors.toUnmodifiableMap(Answer::item, Answer::value));
    }

    /** What the person alone answered since then. */
    Map<String, String> ofPersonSince(Instant since) {
        return byItem.values().stream()
                .filter(answer ->
                        answer.seenBy() == SeenBy.PERSON && !answer.savedAt().isBefore(since))
                .collect(Collectors.toUnmodifiableMap(Answer::item, Answer::value));
    }

    /** What the person wrote alone and then showed: the key of the question to their words (I6). */
    Map<String, String> shownByPerson() {
        var own = ofPerson();
        return own.entrySet().stream()
                .filter(answer -> answer.getKey().matches("own/[a-z-]+/words"))
                .filter(answer -> !answer.getValue().isBlank())
                .filter(answer -> "yes".equals(own.get(answer.getKey().replace("/words", "/shown"))))
                .collect(Collectors.toUnmodifiableMap(answer -> answer.getKey().split("/")[1], Map.Entry::getValue));
    }

    /** What the officer alone wrote or ticked. */
    String ofOfficer(String item) {
        return Optional.ofNullable(byItem.get(item))
                .filter(answer -> answer.seenBy() == SeenBy.OFFICER)
                .map(Answer::value)
                .orElse("");
    }

    /** What stands in an item, whoever may see it. */
    Optional<Answer> standing(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** The revision that stands in an item which the officer alone sees; 0 where nothing was saved. */
    int revisionOfOfficers(String item) {
        return standing(item)
                .filter(answer -> answer.seenBy() == SeenBy.OFFICER)
                .map(Answer::revision)
                .orElse(0);
    }

    List<Answer> below(String path) {
        return byItem.values().stream()
                .filter(answer -> answer.item().startsWith(path + "/"))
                .sorted(Comparator.comparing(Answer::item))
                .toList();
    }

    Optional<Instant> lastSaved() {
        return byItem.values().stream().map(Answer::savedAt).max(Comparator.naturalOrder());
    }
}
