package org.alongside.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The beginning of a file, as far as it is needed to say what its columns are. */
record Sample(
        ExportText text,
        char delimiter,
        List<String> names,
        List<String> headings,
        List<Told> columns,
        List<Raw> first) {
    private static final int ROWS = 20_000;
    private static final int SHOWN = 5;

    /** One row as it stands in the file. */
    record Raw(int number, List<String> cells) {}

    /** What one column holds: how often each of its words comes, as far as they can be counted by eye. */
    static final class Told {
        private static final int MOST_WORDS = 60;
        private static final int KEPT = 400;

        private final List<String> values = new ArrayList<>();
        private final Map<String, Integer> words = new LinkedHashMap<>();

        private void take(String cell) {
            var text = Normalizer.normalize(cell, Normalizer.Form.NFC)
                    .replace('\u00a0', ' ')
                    .strip();
            if (text.isEmpty()) return;
            if (values.size() < KEPT) values.add(text);
            if (words.size() <= MOST_WORDS) words.merge(Mapping.plain(text), 1, Integer::sum);
        }

        List<String> values() {
            return values;
        }

        /** Empty where there are too many to be words. */
        Map<String, Integer> words() {
            return words.size() > MOST_WORDS ? Map.of() : words;
        }

        /** As it is written in the file, the first time. */
        String written(String word) {
            return values.stream()
                    .filter(value -> Mapping.plain(value).equals(word))
                    .findFirst()
                    .orElse(word);
        }

        boolean forbidden() {
            return Forbidden.values(values);
        }
    }

    /** @throws Unusable where it cannot be read as a table of text */
    static Sample of(ExportText.Source source, Mapping.Layout layout) {
        var text = ExportText.of(source, layout.letters());
        var delimiter = layout.mark().orElseGet(() -> Export.delimiter(text));
        var names = Export.names(text, delimiter);
        var columns = new ArrayList<Told>();
        names.forEach(name -> columns.add(new Told()));
        var first = new ArrayList<Raw>();
        var number = 0;
        var rows = 0;
        try (var reader = Export.reader(text, delimiter)) {
            for (var record : reader) {
                number++;
                if (Header.blank(record.getFields())) continue;
                if (rows++ > 0) {
                    if (first.size() < SHOWN) first.add(new Raw(number, record.getFields()));
                    for (var at = 0; at < Math.min(names.size(), record.getFieldCount()); at++)
                        columns.get(at).take(record.getField(at));
                }
                if (rows > ROWS) break;
            }
        } catch (CsvParseException broken) {
            throw new Unusable("quotes", number + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (first.isEmpty()) throw new Unusable("no-rows");
        return new Sample(text, delimiter, names, Mapping.headings(names), columns, first);
    }

    boolean forbidden(int column) {
        return Forbidden.heading(names.get(column)) || columns.get(column).forbidden();
    }
}
