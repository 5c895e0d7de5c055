package org.alongside.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.exchange.Mapping.Layout;

/** The form of the page on which columns are matched, as it came back. */
record TypedMapping(Map<String, String> fields) {
    Mapping mapping() {
        return new Mapping(layout(), columns(), words());
    }

    private Layout layout() {
        return new Layout(
                among("delimiter", Layout.DELIMITERS),
                among("letters", Layout.LETTERS),
                order(),
                fields.containsKey("capitals"));
    }

    private String among(String field, java.util.List<String> known) {
        var typed = typed(field);
        return known.contains(typed) ? typed : "";
    }

    private Dates.Order order() {
        for (var order : Dates.Order.values()) if (order.name().equals(typed("dates"))) return order;
        return Dates.Order.AS_USUAL;
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var at = 0; fields.containsKey("head-" + at); at++)
            columns.put(typed("head-" + at), typed("column-" + at));
        return columns;
    }

    private Map<String, Map<String, String>> words() {
        var words = new LinkedHashMap<String, Map<String, String>>();
        for (var column : Mapping.WITH_WORDS)
            for (var at = 0; fields.containsKey("said-" + column + "-" + at); at++)
                words.computeIfAbsent(column, first -> new LinkedHashMap<>())
                        .put(typed("said-" + column + "-" + at), typed("word-" + column + "-" + at));
        return words;
    }

    String typed(String field) {
        return Objects.requireNonNullElse(fields.get(field), "");
    }

    int base() {
        return typed("base").matches("\\d{1,6}") ? Integer.parseInt(typed("base")) : 0;
    }
}
