package org.alongside.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.exchange.Column.Part;

/** The first row: where each known column stands, and what is said about the columns that are left out. */
record Header(Map<String, Column> places, int width, List<Saying> leftOut, Mapping mapping) {
    private static final int MOST_NAMED = 12;

    Header {
        places = Map.copyOf(places);
        leftOut = List.copyOf(leftOut);
    }

    /** @throws Unusable where the columns are not those of this kind, or one holds what may not come in */
    static Header of(ExportKind kind, List<String> names, Mapping mapping) {
        return mapping.columns().isEmpty() ? own(kind, names, mapping) : mapped(kind, names, mapping);
    }

    private static Header own(ExportKind kind, List<String> names, Mapping mapping) {
        var known = kind.columns();
        var places = new HashMap<String, Column>();
        var leftOut = new ArrayList<Saying>();
        for (var place = 0; place < names.size(); place++) {
            var plain = plain(names.get(place));
            var column =
                    known.stream().filter(each -> plain(each).equals(plain)).findFirst();
            if (column.isPresent() && places.put(column.get(), Column.at(place, column.get())) != null)
                throw new Unusable("column-twice", column.get());
            if (column.isEmpty() && !plain.isEmpty()) leftOut.add(leftOut(names.get(place)));
        }
        if (!places.keySet().containsAll(kind.required())) throw wrong(kind, places.keySet(), names);
        return new Header(places, names.size(), shortened(leftOut), mapping);
    }

    private static Header mapped(ExportKind kind, List<String> names, Mapping mapping) {
        var places = new HashMap<String, Column>();
        var leftOut = new ArrayList<Saying>();
        var headings = Mapping.headings(names);
        for (var place = 0; place < names.size(); place++) {
            var name = names.get(place);
            var becomes = mapping.becomes(headings.get(place));
            if (Forbidden.heading(name) && !becomes.equals(Mapping.LEFT_OUT))
                throw new Unusable("forbidden", shown(name));
            if (becomes.equals(Mapping.LEFT_OUT)) leftOut.add(Saying.of("note.forbidden", shown(name)));
            else if (!becomes.equals(Mapping.NOT_BROUGHT_IN)) put(places, becomes, place, shown(name), mapping);
            else if (!name.isBlank()) leftOut.add(Saying.of("note.not-brought-in", shown(name)));
        }
        var missing = kind.missing(places.keySet());
        if (!missing.isEmpty()) throw new Unusable("not-matched", Saying.words("becomes", missing));
        mapping.columns().forEach((heading, becomes) -> {
            if (!headings.contains(heading) && !becomes.isEmpty() && !becomes.equals(Mapping.LEFT_OUT))
                leftOut.add(Saying.of("note.column-gone", heading));
        });
        return new Header(places, names.size(), shortened(leftOut), mapping);
    }

    private static void put(Map<String, Column> places, String becomes, int place, String heading, Mapping mapping) {
        switch (becomes) {
            case Mapping.LAST_COMMA_FIRST -> {
                once(places, "LastName", new Column(place, Part.BEFORE_COMMA, heading, Map.of()));
                once(places, "FirstName", new Column(place, Part.AFTER_COMMA, heading, Map.of()));
            }
            case Mapping.FIRST_LAST -> {
                once(places, "LastName", new Column(place, Part.LAST_WORD, heading, Map.of()));
                once(places, "FirstName", new Column(place, Part.FIRST_WORDS, heading, Map.of()));
            }
            default -> once(places, becomes, new Column(place, Part.WHOLE, heading, mapping.wordsOf(becomes)));
        }
    }

    private static void once(Map<String, Column> places, String name, Column column) {
        var before = places.put(name, column);
        if (before != null)
            throw new Unusable(
                    "matched-twice", before.heading(), column.heading(), Saying.words("becomes", List.of(name)));
    }

    private static Saying leftOut(String name) {
        return Saying.of(Forbidden.heading(name) ? "note.forbidden" : "note.left-out", shown(name));
    }

    static String shown(String name) {
        var shown = name.strip().replaceAll("[^\\p{L}\\p{M}\\p{N} #/_.-]", "");
        return shown.length() > 40 ? shown.substring(0, 40) : shown;
    }

    private static List<Saying> shortened(List<Saying> leftOut) {
        if (leftOut.size() <= MOST_NAMED) return leftOut;
        var few = new ArrayList<>(leftOut.subList(0, MOST_NAMED));
        few.add(Saying.of("note.more-left-out", leftOut.size() - MOST_NAMED));
        return few;
    }

    private static Unusable wrong(ExportKind kind, Set<String> places, List<String> names) {
        for (var other : ExportKind.values())
            if (other != kind && isOwn(other, names))
                return new Unusable(
                        "other-kind",
                        Saying.words("kind", List.of(other.code())),
                        Saying.words("kind", List.of(kind.code())));
        if (places.isEmpty()) return new Unusable("no-columns", String.join(", ", kind.required()));
        var missing =
                kind.required().stream().filter(each -> !places.contains(each)).toList();
        return new Unusable("column-missing", String.join(", ", missing));
    }

    /** Whether these are the columns that we know ourselves. */
    static boolean isOwn(ExportKind kind, List<String> names) {
        var plain = names.stream().map(Header::plain).toList();
        return kind.required().stream().allMatch(each -> plain.contains(plain(each)));
    }

    /** "Last Name ", "lastname" and "LAST_NAME" are one. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /** How the file itself calls one of our columns. */
    String named(String column) {
        var place = places.get(column);
        return place == null ? column : place.heading();
    }

    /** How many cells a row must have so that none of ours is cut off. */
    int needed() {
        return places.values().stream().mapToInt(Column::place).max().orElse(0) + 1;
    }

    static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    static char delimiter(String line) {
        var best = ',';
        for (var candidate : Arrays.asList(';', '\t', '|'))
            if (count(line, candidate) > count(line, best)) best = candidate;
        return best;
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(each -> each == delimiter).count();
    }
}
