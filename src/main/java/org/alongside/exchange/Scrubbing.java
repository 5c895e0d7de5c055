package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies a file row by row, byte for byte, without what may not be kept (R43): not even sealed, not for an hour. */
final class Scrubbing {
    private static final Charset BYTES = ISO_8859_1;
    private static final char WIDE_MARK = '\ufeff';

    /** The byte order mark of UTF-8, byte by byte. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private final Sample sample;
    private final boolean[] words;

    Scrubbing(Sample sample) {
        this.sample = sample;
        words = new boolean[sample.names().size()];
        for (var at = 0; at < words.length; at++)
            words[at] = !sample.columns().get(at).words().isEmpty();
    }

    void copy(OutputStream to) {
        var letters = sample.text().letters();
        var wide = letters.name().startsWith("UTF-16");
        var text = wide ? sample.text() : new ExportText(sample.text().source(), BYTES);
        var forbidden = IntStream.range(0, sample.names().size())
                .filter(sample::forbidden)
                .boxed()
                .collect(Collectors.toSet());
        var header = true;
        try (var in = new PushbackReader(text.read(), MARK.length());
                var out = new OutputStreamWriter(to, wide ? letters : BYTES);
                var csv = CsvWriter.builder().fieldSeparator(sample.delimiter()).build(out)) {
            if (wide) out.write(WIDE_MARK);
            else copyMark(in, out);
            out.flush();
            for (var record : Export.reader(in, sample.delimiter())) {
                var cells = record.getFields();
                csv.writeRecord(header ? cells : scrubbed(cells, forbidden));
                header &= Header.blank(cells);
            }
        } catch (CsvParseException broken) {
            throw new Unusable("quotes", 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copyMark(PushbackReader in, OutputStreamWriter out) throws IOException {
        var head = new char[MARK.length()];
        var read = Math.max(0, in.read(head, 0, head.length));
        if (MARK.equals(new String(head, 0, read))) out.write(MARK);
        else in.unread(head, 0, read);
    }

    private List<String> scrubbed(List<String> cells, Set<Integer> forbidden) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> scrubbed(cells.get(at), forbidden.contains(at), at < words.length && words[at]))
                .toList();
    }

    private static String scrubbed(String cell, boolean forbidden, boolean word) {
        if (cell.isBlank()) return cell;
        if (forbidden) return Forbidden.TAKEN_OUT;
        return word && Forbidden.statusWord(cell) ? Forbidden.WORD_TAKEN_OUT : Forbidden.withoutNumbers(cell);
    }
}
