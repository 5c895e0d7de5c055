package org.alongside.toolkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One place in an edition's file: either a text, or places below it in their order. */
final class EditionNode {
    private final String path;
    private final Map<String, EditionNode> below = new LinkedHashMap<>();
    private String content = "";

    EditionNode(String path) {
        this.path = path;
    }

    /** One line of the table: a path and what stands there. */
    record Line(String path, String content) {
        /** The section and the entry in it that this line belongs to. */
        String entry() {
            var second = path.indexOf('/', path.indexOf('/') + 1);
            return second < 0 ? path : path.substring(0, second);
        }
    }

    static EditionNode of(List<Line> lines) {
        var root = new EditionNode("");
        for (var line : lines) {
            var node = root;
            for (var step : line.path().split("/"))
                node = node.below.computeIfAbsent(step, new EditionNode(line.path())::named);
            node.content = line.content();
        }
        return root;
    }

    private EditionNode named(String step) {
        return new EditionNode(path + " (" + step + ")");
    }

    /**
     * An edition that says only what is other: an entry it names (such as one phase, or one area) takes the place of the
     * entry of that name below; whatever else stands below stays, and new entries come after it.
     */
    static List<Line> over(List<Line> below, List<Line> above) {
        var byEntry = above.stream().collect(groupingBy(Line::entry, LinkedHashMap::new, toList()));
        var lines = new ArrayList<Line>();
        for (var line : below)
            if (!byEntry.containsKey(line.entry())) lines.add(line);
            else lines.addAll(byEntry.replace(line.entry(), List.of()));
        byEntry.values().forEach(lines::addAll);
        return lines;
    }

    /** A parsed file, flattened: an entry of a list is named by its key, its value or its place. */
    static List<Line> lines(Object parsed) {
        var lines = new ArrayList<Line>();
        flatten("", parsed, lines);
        return lines;
    }

    private static void flatten(String path, Object parsed, List<Line> lines) {
        switch (parsed) {
            case Map<?, ?> map -> map.forEach((key, value) -> flatten(below(path, key.toString()), value, lines));
            case List<?> list -> {
                for (var place = 0; place < list.size(); place++)
                    flatten(below(path, name(list.get(place), place)), list.get(place), lines);
            }
            default -> lines.add(new Line(path, parsed.toString()));
        }
    }

    private static String name(Object entry, int place) {
        if (entry instanceof Map<?, ?> map)
            for (var field : List.of("key", "code", "value", "phase"))
                if (map.get(field) != null) return map.get(field).toString();
        return Integer.toString(place + 1);
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }

    EditionNode at(String step) {
        var node = below.get(step);
        if (node == null) throw new IllegalArgumentException("the edition lacks " + step + " at " + path);
        return node;
    }

    boolean has(String step) {
        return below.containsKey(step);
    }

    Collection<EditionNode> all() {
        return below.values();
    }

    String text() {
        return content;
    }

    String text(String step) {
        return at(step).content;
    }

    int number(String step) {
        return Integer.parseInt(text(step));
    }

    Text both(String step) {
        return at(step).both();
    }

    Text both() {
        return new Text(text("en"), text("es"));
    }
}
