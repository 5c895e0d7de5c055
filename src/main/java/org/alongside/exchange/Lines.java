package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alongside.exchange.Report.Line;
import org.alongside.exchange.Report.State;

/** The lines of a report, packed, so that a million of them fit into a few megabytes; the first few are at hand. */
final class Lines implements Iterable<Line> {
    private final byte[] packed;
    private final Map<State, Integer> counts;
    private final Map<State, List<Line>> first;

    private Lines(byte[] packed, Map<State, Integer> counts, Map<State, List<Line>> first) {
        this.packed = packed;
        this.counts = counts;
        this.first = first;
    }

    int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    /** The rows of the file: all lines but those about people who are no longer in it. */
    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - count(State.GONE);
    }

    /** At most {@link Writer#FIRST} of them. */
    List<Line> first(State state) {
        return first.getOrDefault(state, List.of());
    }

    Line getFirst() {
        return iterator().next();
    }

    Stream<Line> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Line> iterator() {
        try {
            var text = new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed), 16_384), UTF_8);
            var records = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return records.hasNext();
                }

                @Override
                public Line next() {
                    return read(records.next().getFields());
                }
            };
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static Line read(List<String> fields) {
        return new Line(
                Integer.parseInt(fields.get(0)),
                fields.get(1),
                State.valueOf(fields.get(2)),
                new Saying(fields.get(3), fields.subList(4, fields.size())));
    }

    static List<String> fields(Line line) {
        var fields = new ArrayList<>(List.of(
                Integer.toString(line.row()),
                line.person(),
                line.state().name(),
                line.why().key()));
        fields.addAll(line.why().values());
        return fields;
    }

    /** Takes lines one after the other. */
    static final class Writer {
        static final int FIRST = 200;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CsvWriter csv;
        private final Map<State, Integer> counts = new EnumMap<>(State.class);
        private final Map<State, List<Line>> first = new EnumMap<>(State.class);

        Writer() {
            try {
                csv = CsvWriter.builder().build(new OutputStreamWriter(new GZIPOutputStream(bytes, 16_384), UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void add(Line line) {
            csv.writeRecord(fields(line));
            counts.merge(line.state(), 1, Integer::sum);
            var few = first.computeIfAbsent(line.state(), none -> new ArrayList<>());
            if (few.size() < FIRST) few.add(line);
        }

        Lines done() {
            try {
                csv.close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Lines(bytes.toByteArray(), counts, first);
        }
    }
}
