package org.alongside.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.toolkit.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One place in a file of the demo unit's words: a text, a list, or places by name. */
record Sheet(String path, Object node) {
    static Sheet read(String name) {
        var file = "/demo/" + name + ".yaml";
        try (var content = Objects.requireNonNull(Sheet.class.getResourceAsStream(file), file)) {
            return new Sheet(name, new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String key) {
        return node instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** @throws IllegalArgumentException where the file lacks it */
    Sheet at(String key) {
        if (node instanceof Map<?, ?> map && map.get(key) instanceof Object below)
            return new Sheet(path + "/" + key, below);
        throw new IllegalArgumentException("the demo unit lacks " + key + " at " + path);
    }

    String text() {
        return node.toString();
    }

    String text(String key) {
        return at(key).text();
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    Text both(String key) {
        return new Text(at(key).text("en"), at(key).text("es"));
    }

    Text both() {
        return new Text(text("en"), text("es"));
    }

    List<Sheet> all(String key) {
        if (!(at(key).node instanceof List<?> list)) throw new IllegalArgumentException("no list: " + path + "/" + key);
        return list.stream()
                .<Sheet>map(one -> new Sheet(path + "/" + key, Objects.requireNonNull(one)))
                .toList();
    }

    List<String> texts(String key) {
        return all(key).stream().map(Sheet::text).toList();
    }

    Map<String, Sheet> named(String key) {
        if (!(at(key).node instanceof Map<?, ?> map))
            throw new IllegalArgumentException("no names: " + path + "/" + key);
        var named = new LinkedHashMap<String, Sheet>();
        for (var name : map.keySet()) named.put(name.toString(), at(key).at(name.toString()));
        return named;
    }
}
