package org.alongside.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a known column stands in a file, which part of its cells is meant, and what its words become. */
record Column(int place, Part part, String heading, Map<String, String> words) {
    static Column at(int place, String heading) {
        return new Column(place, Part.WHOLE, heading, Map.of());
    }

    /** Which part of a cell holds it. */
    enum Part {
        WHOLE,
        BEFORE_COMMA,
        AFTER_COMMA,
        FIRST_WORDS,
        LAST_WORD
    }

    /** Null where the word says that nothing is known. */
    @Nullable
    String read(String cell) {
        var text = switch (part) {
            case WHOLE -> cell;
            case BEFORE_COMMA -> before(cell, cell.indexOf(','));
            case AFTER_COMMA -> after(cell, cell.indexOf(','));
            case FIRST_WORDS -> before(cell, cell.lastIndexOf(' '));
            case LAST_WORD -> after(cell, cell.lastIndexOf(' '));
        };
        if (words.isEmpty()) return text;
        var ours = words.get(Mapping.plain(text));
        if (Mapping.STAYS.equals(ours)) return null;
        return ours == null ? text : ours;
    }

    private static String before(String cell, int at) {
        return at < 0 ? "" : cell.substring(0, at).strip();
    }

    private static String after(String cell, int at) {
        return at < 0 ? "" : cell.substring(at + 1).strip();
    }
}
