package org.alongside.people;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in the fields of one section; a field with nothing in it is not there. */
record Lines(SortedMap<String, String> byField) {
    static final Lines NONE = new Lines(new TreeMap<>());

    Lines {
        byField = Collections.unmodifiableSortedMap(new TreeMap<>(byField));
    }

    /** Lines end as they do on this machine, whatever browser sent them; what is blank is nothing. */
    static Lines of(Map<String, String> fields) {
        var kept = new TreeMap<String, String>();
        fields.forEach((field, value) -> {
            var words = value.replace("\r\n", "\n").strip();
            if (!words.isEmpty()) kept.put(field, words);
        });
        return new Lines(kept);
    }

    /** "" where nothing stands. */
    String at(String field) {
        return byField.getOrDefault(field, "");
    }

    boolean isSet(String field) {
        return "yes".equals(at(field));
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Lines with(String field, String words) {
        var all = new TreeMap<>(byField);
        all.put(field, words);
        return of(all);
    }

    Lines without(String field) {
        return with(field, "");
    }

    /** The rows of a list by their ids, the oldest first. */
    SequencedCollection<String> rows() {
        var rows = new LinkedHashSet<String>();
        for (var field : byField.keySet())
            if (Character.isDigit(field.charAt(0))) rows.add(field.substring(0, field.indexOf('/')));
        return rows;
    }

    Lines row(String id) {
        var row = new TreeMap<String, String>();
        byField.forEach((field, words) -> {
            if (field.startsWith(id + "/")) row.put(field.substring(id.length() + 1), words);
        });
        return new Lines(row);
    }

    /** One field that two people changed, each in another way, since both saw the same. */
    record Clash(String field, String theirs, String mine) {}

    /** What comes of two changes: everything that only one of the two touched, and what both did. */
    record Merged(Lines lines, List<Clash> clashes) {
        Merged {
            clashes = List.copyOf(clashes);
        }
    }

    /** Puts my change of {@code before} on top of theirs; where both touched a field, theirs stands and the clash is told. */
    Merged over(Lines before, Lines theirs) {
        var fields = new TreeSet<>(byField.keySet());
        fields.addAll(before.byField.keySet());
        fields.addAll(theirs.byField.keySet());
        var merged = new TreeMap<String, String>();
        var clashes = new TreeMap<String, Clash>();
        for (var field : fields) {
            var touched = !at(field).equals(before.at(field));
            merged.put(field, touched && theirs.at(field).equals(before.at(field)) ? at(field) : theirs.at(field));
            if (touched && !Objects.equals(merged.get(field), at(field)))
                clashes.put(field, new Clash(field, theirs.at(field), at(field)));
        }
        return new Merged(of(merged), List.copyOf(clashes.values()));
    }
}
