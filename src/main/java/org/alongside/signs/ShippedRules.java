package org.alongside.signs;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.signs.FactKind.Asks;
import org.alongside.signs.FactKind.Measure;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules that come along, as plain data in {@code signs/rules.yaml}; what is wrong in it stops the start. */
@Component
class ShippedRules {
    private static final String FILE = "/signs/rules.yaml";

    private final Map<String, FactKind> facts;
    private final List<Rule> rules;

    ShippedRules() {
        var file = file();
        facts = list(file, "facts").stream()
                .map(ShippedRules::fact)
                .collect(toMap(FactKind::key, fact -> fact, (one, _) -> one, LinkedHashMap::new));
        rules = list(file, "rules").stream().map(ShippedRules::rule).toList();
        for (var rule : rules)
            if (!facts.keySet().containsAll(rule.needs().keySet()))
                throw new IllegalStateException(FILE + ": " + rule.key() + " needs a fact that is not there");
    }

    /** By their keys, in the order of the file. */
    Map<String, FactKind> facts() {
        return facts;
    }

    List<Rule> rules() {
        return rules;
    }

    private static Map<?, ?> file() {
        try (var text = Objects.requireNonNull(ShippedRules.class.getResourceAsStream(FILE), FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FactKind fact(Map<?, ?> entry) {
        return new FactKind(
                text(entry, "key"),
                Measure.valueOf(text(entry, "measure").toUpperCase(Locale.ROOT)),
                entry.get("asks") instanceof List<?> asks
                        ? asks.stream()
                                .map(one -> Asks.valueOf(one.toString().toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet())
                        : java.util.Set.of(),
                entry.containsKey("asks"),
                both(entry, "name"),
                entry.containsKey("number") ? both(entry, "number") : new InBoth("", ""),
                both(entry, "least"));
    }

    private static Rule rule(Map<?, ?> entry) {
        var needs = new LinkedHashMap<String, Integer>();
        map(entry, "needs").forEach((fact, least) -> needs.put(fact.toString(), Integer.valueOf(least.toString())));
        return new Rule(text(entry, "key"), both(entry, "name"), true, Integer.parseInt(text(entry, "within")), needs);
    }

    private static InBoth both(Map<?, ?> entry, String key) {
        var texts = map(entry, key);
        return new InBoth(text(texts, "en"), text(texts, "es"));
    }

    private static String text(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), FILE + ": " + key).toString();
    }

    private static Map<?, ?> map(Map<?, ?> entry, String key) {
        return (Map<?, ?>) Objects.requireNonNull(entry.get(key), FILE + ": " + key);
    }

    private static List<Map<?, ?>> list(Map<?, ?> entry, String key) {
        return ((List<?>) Objects.requireNonNull(entry.get(key), FILE + ": " + key))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }
}
