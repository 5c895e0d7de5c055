package org.alongside.toolkit;

import java.util.List;
import java.util.Locale;
import org.alongside.toolkit.Edition.Named;

/**
 * What an edition says and offers when things get hard: the questions of the safety path, what is done now, how it is
 * left, the immediate choices of a hard day, and the parts of the card.
 */
public record SafetyWords(
        Text duty,
        List<Named> asks,
        List<Named> replies,
        List<Named> now,
        List<Named> outcomes,
        List<Choice> choices,
        List<Named> choosers,
        List<Named> card) {

    /** One immediate choice, one tap (rulings: no "not yet" needed). */
    public record Choice(String key, Text name, List<Named> options) {}

    /** The wording of a key, or the key itself where an edition has no such words. */
    public static String name(List<Named> names, String key, Locale language) {
        return names.stream()
                .filter(named -> named.key().equals(key))
                .map(named -> named.name().in(language))
                .findFirst()
                .orElse(key);
    }

    /** How a part of the card is called. */
    public String part(String key, Locale language) {
        return name(card, key, language);
    }

    static SafetyWords of(EditionNode safety) {
        return new SafetyWords(
                safety.both("duty"),
                named(safety.at("asks")),
                named(safety.at("replies")),
                named(safety.at("now")),
                named(safety.at("outcomes")),
                safety.at("choices").all().stream()
                        .map(choice -> new Choice(choice.text("key"), choice.both("name"), named(choice.at("options"))))
                        .toList(),
                named(safety.at("choosers")),
                named(safety.at("card")));
    }

    private static List<Named> named(EditionNode list) {
        return list.all().stream()
                .map(node -> new Named(node.text("key"), node.both("name")))
                .toList();
    }
}
