package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.exchange.Report.Line;
import org.alongside.exchange.Report.State;

/** How a report is kept between two pages: keys and values, so that each reader gets it in their own language. */
final class ReportText {
    private ReportText() {}

    static byte[] write(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(bytes, UTF_8)) {
            csv.writeRecord(report.kind().code(), Boolean.toString(report.written()));
            report.notes().forEach(note -> csv.writeRecord(record("0", "", "", note)));
            for (var line : report.lines())
                csv.writeRecord(record(
                        Integer.toString(line.row()),
                        line.person(),
                        line.state().name(),
                        line.why()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> record(String row, String person, String state, Saying saying) {
        var record = new ArrayList<>(List.of(row, person, state, saying.key()));
        record.addAll(saying.values());
        return record;
    }

    static Report read(InputStream bytes) {
        var notes = new ArrayList<Saying>();
        var lines = new ArrayList<Line>();
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(bytes, UTF_8)) {
            var records = csv.iterator();
            var first = records.next();
            records.forEachRemaining(record -> {
                var fields = record.getFields();
                var saying = new Saying(fields.get(3), fields.subList(4, fields.size()));
                if (fields.get(0).equals("0")) notes.add(saying);
                else
                    lines.add(new Line(
                            Integer.parseInt(fields.get(0)), fields.get(1), State.valueOf(fields.get(2)), saying));
            });
            return new Report(
                    ExportKind.of(first.getField(0)).orElseThrow(),
                    Boolean.parseBoolean(first.getField(1)),
                    notes,
                    lines);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
