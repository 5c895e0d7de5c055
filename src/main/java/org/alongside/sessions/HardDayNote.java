package org.alongside.sessions;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.people.Relationship;
import org.alongside.safety.SafetyPath.GoneThrough;
import org.alongside.safety.SafetyPaths;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.SafetyWords;
import org.alongside.toolkit.SafetyWords.Choice;
import org.alongside.toolkit.Toolkit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the note says of safety: what was asked, to what the answer was yes, what was done. Facts alone. */
@Component
class HardDayNote {
    private final SafetyPaths paths;
    private final Toolkit toolkit;
    private final MessageSource words;

    HardDayNote(SafetyPaths paths, Toolkit toolkit, MessageSource words) {
        this.paths = paths;
        this.toolkit = toolkit;
        this.words = words;
    }

    /** "" where nothing was asked and nothing chosen. */
    String of(Relationship between, Session session, SharedAnswers shared, String person, Locale language) {
        var safety = toolkit.safety(session.about().edition());
        return Stream.of(
                        asked(safety, shared, person, language),
                        done(between, session, safety, language),
                        chosen(safety, shared, language))
                .filter(line -> !line.isEmpty())
                .reduce((before, line) -> before + " " + line)
                .orElse("");
    }

    private String say(Locale language, String key, Object... values) {
        return Objects.requireNonNull(words.getMessage("note." + key, values, language));
    }

    private String asked(SafetyWords safety, SharedAnswers shared, String person, Locale language) {
        if (safety.asks().stream().allMatch(ask -> shared.value(item(ask)).isEmpty())) return "";
        var yes = safety.asks().stream()
                .filter(ask -> shared.yes(item(ask)))
                .map(ask -> ask.name().in(language))
                .toList();
        return yes.isEmpty()
                ? say(language, "safety-none", person)
                : say(language, "safety", person, String.join(" ", yes));
    }

    private static String item(Named ask) {
        return "safety/ask/" + ask.key();
    }

    private String done(Relationship between, Session session, SafetyWords safety, Locale language) {
        return paths.latest(between, session.id().value())
                .filter(GoneThrough.class::isInstance)
                .map(GoneThrough.class::cast)
                .map(through -> done(through, safety, language))
                .orElse("");
    }

    private String done(GoneThrough through, SafetyWords safety, Locale language) {
        var said = new ArrayList<String>();
        for (var action : through.actions()) said.add(SafetyWords.name(safety.now(), action, language));
        said.add(SafetyWords.name(safety.outcomes(), through.outcome(), language));
        return say(language, "safety-done", String.join("; ", said));
    }

    private String chosen(SafetyWords safety, SharedAnswers shared, Locale language) {
        var chosen = safety.choices().stream()
                .map(choice -> chosen(choice, safety, shared, language))
                .filter(line -> !line.isEmpty())
                .toList();
        return chosen.isEmpty() ? "" : say(language, "choices", String.join("; ", chosen));
    }

    /** Who chose: the person, unless it was tapped otherwise. */
    private String chosen(Choice choice, SafetyWords safety, SharedAnswers shared, Locale language) {
        var path = "choices/" + choice.key() + "/";
        var pick = shared.value(path + "pick");
        var answers = Stream.of(
                        pick.isEmpty() ? "" : SafetyWords.name(choice.options(), pick, language),
                        shared.value(path + "own").strip())
                .filter(answer -> !answer.isEmpty())
                .toList();
        if (answers.isEmpty()) return "";
        var by = shared.value(path + "by");
        return say(
                language,
                "chosen",
                choice.name().in(language),
                String.join(", ", answers),
                SafetyWords.name(safety.choosers(), by.isEmpty() ? "person" : by, language));
    }
}
