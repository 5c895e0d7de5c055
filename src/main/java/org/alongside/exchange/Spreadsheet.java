package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A report as a file for a spreadsheet, in which no cell is ever taken for a formula (D19). */
final class Spreadsheet {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Spreadsheet() {}

    static byte[] of(Report report, MessageSource words, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write(BYTE_ORDER_MARK.getBytes(UTF_8));
            try (var csv = CsvWriter.builder().build(bytes, UTF_8)) {
                write(
                        csv,
                        List.of("row", "person", "result", "why").stream()
                                .map(column -> words.getMessage("exchange.column." + column, null, locale))
                                .toArray(String[]::new));
                for (var line : report.lines())
                    write(
                            csv,
                            line.row() == 0 ? "" : Integer.toString(line.row()),
                            line.person(),
                            words.getMessage("exchange.state." + line.state(), null, locale),
                            line.why().in(words, locale));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(CsvWriter csv, String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Spreadsheet::harmless).toList());
    }

    /** A leading apostrophe makes a spreadsheet show the cell as the text it is. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
