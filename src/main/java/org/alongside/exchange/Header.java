package org.alongside.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The first row: where each known column stands, and what is said about the columns that are left out. */
record Header(Map<String, Integer> places, int width, List<Saying> leftOut) {
    /** What Alongside must not hold (R43), however an agency's system may call it. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "ssn.*|.*socialsec.*|.*charge.*|.*crimin.*|.*offen[sc]e.*|.*arrest.*|.*convict.*|.*rapsheet.*|.*fbi.*"
                    + "|sid|sidn.*|stateid.*|.*fingerprint.*|.*priors?|.*warrant.*|.*felony.*|.*ncic.*");

    private static final int MOST_NAMED = 12;

    Header {
        places = Map.copyOf(places);
        leftOut = List.copyOf(leftOut);
    }

    /** @throws Unusable where the columns are not those of this kind */
    static Header of(ExportKind kind, List<String> names) {
        var known = kind.columns();
        var places = new HashMap<String, Integer>();
        var leftOut = new ArrayList<Saying>();
        for (var place = 0; place < names.size(); place++) {
            var plain = plain(names.get(place));
            var column =
                    known.stream().filter(each -> plain(each).equals(plain)).findFirst();
            if (column.isPresent() && places.put(column.get(), place) != null)
                throw new Unusable("column-twice", column.get());
            if (column.isEmpty() && !plain.isEmpty()) leftOut.add(leftOut(plain, names.get(place)));
        }
        if (!places.keySet().containsAll(kind.required())) throw wrong(kind, places, names);
        return new Header(places, names.size(), shortened(leftOut));
    }

    private static Saying leftOut(String plain, String name) {
        var shown = name.strip().replaceAll("[^\\p{L}\\p{N} _.-]", "");
        return Saying.of(
                FORBIDDEN.matcher(plain).matches() ? "note.forbidden" : "note.left-out",
                shown.length() > 40 ? shown.substring(0, 40) : shown);
    }

    private static List<Saying> shortened(List<Saying> leftOut) {
        if (leftOut.size() <= MOST_NAMED) return leftOut;
        var few = new ArrayList<>(leftOut.subList(0, MOST_NAMED));
        few.add(Saying.of("note.more-left-out", leftOut.size() - MOST_NAMED));
        return few;
    }

    private static Unusable wrong(ExportKind kind, Map<String, Integer> places, List<String> names) {
        var plain = names.stream().map(Header::plain).toList();
        for (var other : ExportKind.values())
            if (other != kind && other.required().stream().allMatch(each -> plain.contains(plain(each))))
                return new Unusable(
                        "other-kind",
                        Saying.words("kind", List.of(other.code())),
                        Saying.words("kind", List.of(kind.code())));
        if (places.isEmpty()) return new Unusable("no-columns", String.join(", ", kind.required()));
        var missing = kind.required().stream()
                .filter(each -> !places.containsKey(each))
                .toList();
        return new Unusable("column-missing", String.join(", ", missing));
    }

    /** "Last Name ", "lastname" and "LAST_NAME" are one. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many cells a row must have so that none of ours is cut off. */
    int needed() {
        return places.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
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
