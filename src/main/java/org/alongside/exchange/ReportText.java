package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How a report is kept between two pages: keys and values, so that each reader gets it in their own language. */
final class ReportText {
    private static final String NOTE = "note";
    private static final String HALT = "halt";

    private ReportText() {}

    /** Writes to the end and leaves the stream open. */
    static void write(Report report, OutputStream to) {
        try {
            var text = new OutputStreamWriter(to, UTF_8);
            var csv = CsvWriter.builder().build(text);
            csv.writeRecord(report.kind().code(), Boolean.toString(report.written()));
            report.notes().forEach(note -> csv.writeRecord(said(NOTE, note)));
            if (report.halts()) csv.writeRecord(said(HALT, report.halt()));
            report.lines().forEach(line -> csv.writeRecord(Lines.fields(line)));
            csv.flush();
            text.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> said(String what, Saying saying) {
        var record = new ArrayList<>(List.of(what, "", "", saying.key()));
        record.addAll(saying.values());
        return record;
    }

    static Report read(InputStream bytes) {
        var notes = new ArrayList<Saying>();
        var lines = new Lines.Writer();
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(bytes, UTF_8)) {
            var records = csv.iterator();
            var first = records.next();
            var halt = Saying.NOTHING;
            while (records.hasNext()) {
                var fields = records.next().getFields();
                switch (fields.getFirst()) {
                    case NOTE -> notes.add(said(fields));
                    case HALT -> halt = said(fields);
                    default -> lines.add(Lines.read(fields));
                }
            }
            return new Report(
                    ExportKind.of(first.getField(0)).orElseThrow(),
                    Boolean.parseBoolean(first.getField(1)),
                    notes,
                    lines.done(),
                    halt);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Saying said(List<String> fields) {
        return new Saying(fields.get(3), fields.subList(4, fields.size()));
    }
}
