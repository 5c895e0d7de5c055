package org.alongside.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to read another system's export: its layout, what each of its columns becomes, and what its words mean. Columns
 * are known by their headings, so that they may change places; what is not listed is not brought in.
 */
record Mapping(Layout layout, Map<String, String> columns, Map<String, Map<String, String>> words) {
    /** The column may not come in (R43), and somebody said so. */
    static final String LEFT_OUT = "leave-out";

    static final String NOT_BROUGHT_IN = "";

    /** The value word that stands for "not known there": what is on record stays. */
    static final String STAYS = "stays";

    static final String LAST_COMMA_FIRST = "LastCommaFirst";
    static final String FIRST_LAST = "FirstLast";

    /** The columns whose values may be words of the other system, and what they may become. */
    static final Set<String> WITH_WORDS = Set.of(
            "PrimaryLanguage",
            "InterpreterNeeded",
            "OkToText",
            "ContactStandard",
            "OfficerName",
            "OfficerBadge",
            "Status",
            "SetBy",
            "Kind",
            "Outcome");

    Mapping {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        words = Map.copyOf(words);
    }

    /**
     * Marks between cells ("" finds out), letters ("" finds out, else a charset's name), the order of day and month in
     * numbers, and whether names in capitals become ordinary ones.
     */
    record Layout(String delimiter, String letters, Dates.Order dates, boolean capitals) {
        static final Layout FOUND_OUT = new Layout("", "", Dates.Order.AS_USUAL, false);
        static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
        static final List<String> LETTERS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");

        Optional<Character> mark() {
            return delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.charAt(0));
        }
    }

    /** Ours becomes ours: an export in our own columns. */
    static final Mapping OWN = new Mapping(Layout.FOUND_OUT, Map.of(), Map.of());

    /** What the columns become, each by its heading; a heading that comes again is told apart by its number. */
    static List<String> headings(List<String> names) {
        var seen = new LinkedHashSet<String>();
        for (var name : names) {
            var plain = Header.plain(name);
            var heading = plain;
            for (var again = 2; !seen.add(heading); again++) heading = plain + "#" + again;
        }
        return List.copyOf(seen);
    }

    String becomes(String heading) {
        return columns.getOrDefault(heading, NOT_BROUGHT_IN);
    }

    Map<String, String> wordsOf(String column) {
        return words.getOrDefault(column, Map.of());
    }

    /** However a word is capitalised and spaced, it is one. */
    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }
}
