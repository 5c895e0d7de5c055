package org.alongside.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An agency's export of one kind, read row by row and never held as a whole. */
record Export(ExportKind kind, ExportText text, char delimiter, Header header) {
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int LONGEST_FIRST_LINE = 1 << 16;

    /** @throws Unusable with the reason why nothing in it can be brought in */
    static Export open(ExportKind kind, ExportText.Source source, Mapping mapping) {
        var text = ExportText.of(source, mapping.layout().letters());
        var delimiter = mapping.layout().mark().orElseGet(() -> delimiter(text));
        return new Export(kind, text, delimiter, Header.of(kind, names(text, delimiter), mapping));
    }

    /** What to say about the file as a whole. */
    List<Saying> notes() {
        var notes = new ArrayList<>(header.leftOut());
        if (text.guessed()) notes.add(Saying.of("note.old-letters"));
        return notes;
    }

    /** Hands over each row that holds anything, and counts the blank ones. */
    int each(Consumer<Row> visitor) {
        var number = 0;
        var blank = 0;
        var headerSeen = false;
        try (var reader = reader(text, delimiter)) {
            for (var record : reader) {
                number++;
                if (number > MOST_ROWS) throw new Unusable("too-many-rows", MOST_ROWS);
                if (Header.blank(record.getFields())) {
                    if (headerSeen) blank++;
                } else if (headerSeen) {
                    visitor.accept(new Row(number, header, record.getFields()));
                }
                headerSeen |= !Header.blank(record.getFields());
            }
            return blank;
        } catch (CsvParseException broken) {
            throw new Unusable("quotes", number + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells of the first row that holds anything. */
    static List<String> names(ExportText text, char delimiter) {
        try (var reader = reader(text, delimiter)) {
            for (var record : reader) if (!Header.blank(record.getFields())) return record.getFields();
            throw new Unusable("empty");
        } catch (CsvParseException broken) {
            throw new Unusable("quotes", 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static char delimiter(ExportText text) {
        try (var reader = new BufferedReader(text.read())) {
            var line = new StringBuilder();
            for (int next; (next = reader.read()) >= 0 && line.length() < LONGEST_FIRST_LINE; ) {
                if (next != '\n' && next != '\r') line.append((char) next);
                else if (!line.toString().isBlank()) break;
            }
            return Header.delimiter(line.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CsvReader<CsvRecord> reader(ExportText text, char delimiter) throws IOException {
        return reader(text.read(), delimiter);
    }

    static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
    }
}
