package org.alongside.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.exchange.Mapping.Layout;

/** How a mapping is kept: lines that a person can read, and that two versions can be compared by. */
final class MappingText {
    private MappingText() {}

    static String write(Mapping mapping) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            var layout = mapping.layout();
            csv.writeRecord(
                    "layout",
                    layout.delimiter(),
                    layout.letters(),
                    layout.dates().name(),
                    Boolean.toString(layout.capitals()));
            mapping.columns().forEach((heading, column) -> csv.writeRecord("column", heading, column));
            new TreeMap<>(mapping.words())
                    .forEach((column, words) -> new TreeMap<>(words)
                            .forEach((theirs, ours) -> csv.writeRecord("word", column, theirs, ours)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Mapping read(String text) {
        var layout = Layout.FOUND_OUT;
        var columns = new LinkedHashMap<String, String>();
        var words = new LinkedHashMap<String, Map<String, String>>();
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var line : csv)
                switch (line.getField(0)) {
                    case "layout" ->
                        layout = new Layout(
                                line.getField(1),
                                line.getField(2),
                                Dates.Order.valueOf(line.getField(3)),
                                Boolean.parseBoolean(line.getField(4)));
                    case "column" -> columns.put(line.getField(1), line.getField(2));
                    case "word" ->
                        words.computeIfAbsent(line.getField(1), first -> new LinkedHashMap<>())
                                .put(line.getField(2), line.getField(3));
                    default -> throw new IllegalStateException("mapping: " + line.getField(0));
                }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Mapping(layout, columns, words);
    }
}
