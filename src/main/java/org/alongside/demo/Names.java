package org.alongside.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who the people are: each name once, the languages in the shares of an agency's export. */
final class Names {
    private final Chance chance;
    private final Map<String, Sheet> languages;
    private final Deque<String> toCome;
    private final Set<String> given = new HashSet<>();

    Names(Chance chance, Sheet people) {
        this.chance = chance;
        languages = people.all("languages").stream()
                .collect(Collectors.toMap(language -> language.text("code"), Function.identity()));
        var all = new ArrayList<String>();
        for (var language : people.all("languages"))
            for (var one = 0; one < language.number("of240"); one++) all.add(language.text("code"));
        toCome = new ArrayDeque<>(chance.shuffled(all));
    }

    /** A name, and the code of the language that goes with it. */
    record Name(String first, String last, String language) {}

    Name next() {
        var language = toCome.removeFirst();
        var names = java.util.Objects.requireNonNull(languages.get(language));
        while (true) {
            var name = new Name(chance.one(names.texts("first")), chance.one(names.texts("last")), language);
            if (given.add(name.first() + " " + name.last())) return name;
        }
    }

    /** Somebody whose name is known already takes the place of one who speaks the same language. */
    void taken(Name name) {
        toCome.removeFirstOccurrence(name.language());
        given.add(name.first() + " " + name.last());
    }

    /** Now and then somebody goes by another name. */
    String preferred(Name name) {
        return chance.of100(24) && name.first().length() > 5
                ? name.first().substring(0, 3)
                : chance.of100(4) ? chance.one(List.of("Dee", "Junior", "Ace")) : "";
    }
}
