package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** D18: what may arrive under the name of an export. */
@Scenario
record ImportBadFilesTest(Stage stage, Imports imports, JdbcClient jdbc, MessageSource words) {
    private static final String HEAD = Exports.PEOPLE;
    private static final String MARK = "\ufeff";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> unusable() {
        return Stream.of(
                bad("nothing at all", "empty", ""),
                bad("only a byte order mark", "empty", MARK),
                bad("only blank lines", "empty", "\n\n \n"),
                bad("only commas", "empty", ",,,\n,,,\n"),
                bad("only a header", "no-rows", HEAD),
                bad("a header and blank rows", "no-rows", HEAD + "\n,,,,\n"),
                bad("no header", "no-columns", "24-1,Vance,Owen,1986-04-02\n"),
                bad("other columns", "no-columns", "DefID;Name;DOB\n1;Vance;x\n"),
                bad("a sentence", "no-columns", "Dear colleague, here is the list.\n"),
                bad("a web page", "no-columns", "<!doctype html><html><body>Sign in</body></html>\n"),
                bad("JSON", "no-columns", "{\"people\": [{\"number\": 1}]}\n"),
                bad("ten thousand columns", "no-columns", wide() + "\n" + wide()),
                bad("one column missing", "column-missing", HEAD.replace("LastName", "Surname") + "1,2,3\n"),
                bad("a column twice", "column-twice", HEAD.replace("Phone", "Last_Name") + "1,2,3\n"),
                bad(
                        "another kind",
                        "other-kind",
                        "PersonNumber,OrderNumber,ConditionCode,ConditionText,SetBy,Since\n1\n"),
                bad("a lone quote in the header", "quotes", "\"PersonNumber,LastName\n1,2\n"),
                bad("a lone quote in a row", "quotes", HEAD + "1,\"Vance,Owen,1986-04-02\n2,Reyes,Ana\n"),
                bad("letters after a closing quote", "quotes", HEAD + "1,\"Vance\"x,Owen\n"),
                bad("a cell of ten megabytes", "quotes", HEAD + "1," + "x".repeat(10 << 20) + ",Owen\n"),
                bad("too many rows", "too-many-rows", HEAD + "1,2\n".repeat(1_000_001)),
                bytes("a zip file", "spreadsheet", "PK\u0003\u0004xl/workbook.xml".getBytes(ISO_8859_1)),
                bytes("an old workbook", "spreadsheet", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1".getBytes(ISO_8859_1)),
                bytes("a PDF", "not-text", "%PDF-1.7 %\u00e2\u00e3".getBytes(ISO_8859_1)),
                bytes("a gzip file", "not-text", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 1}),
                bytes("noise", "not-text", noise(5_000)),
                bytes("zeros", "not-text", new byte[4_096]),
                bytes("half a letter of UTF-16", "not-text", new byte[] {(byte) 0xff, (byte) 0xfe, 'P', 0, 'e'}),
                bytes("a picture", "not-text", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void oneSentenceSaysWhyNothingCanBeBroughtIn(String what, String reason, byte[] file) {
        var before = jdbc.sql("select count(*) from person")
                .query((row, number) -> row.getLong(1))
                .single();

        assertThatThrownBy(() -> imports.bringIn(
                        stage.unit(),
                        Incoming.once(ExportKind.PEOPLE, Exports.source(file), org.alongside.audit.Audit.ITSELF)))
                .isInstanceOfSatisfying(Unusable.class, unusable -> {
                    assertThat(unusable.saying().key()).isEqualTo("exchange.file." + reason);
                    assertThat(unusable.saying().in(words, Locale.ENGLISH)).endsWith(".");
                    assertThat(unusable.saying().in(words, Locale.of("es"))).endsWith(".");
                });
        assertThat(jdbc.sql("select count(*) from person")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isEqualTo(before);
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                letters("UTF-8", UTF_8, ""),
                letters("UTF-8 with a mark", UTF_8, MARK),
                letters("UTF-16 with a mark", UTF_16, ""),
                letters("UTF-16, little end first", UTF_16LE, MARK),
                letters("UTF-16, big end first", UTF_16BE, MARK),
                letters("UTF-16 without a mark", UTF_16LE, ""),
                letters("UTF-16 without a mark, big end first", UTF_16BE, ""),
                letters("Windows-1252", WINDOWS, ""),
                Arguments.of("mixed line ends", UTF_8, "HEAD\r\nROW\rROW2\n", 2),
                Arguments.of("semicolons", UTF_8, "HEAD;ROW".replace(";", "\n") + "\n", 1),
                Arguments.of("blank lines before the header", UTF_8, "\n\nHEAD\nROW\n", 1),
                Arguments.of("no line end at the end", UTF_8, "HEAD\nROW", 1),
                Arguments.of("a row with empty cells to spare", UTF_8, "HEAD\nROW,,,\n", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void theseAreReadRight(String what, Charset letters, String shape, int rows) {
        var exports = Exports.of(stage, imports, jdbc);
        var file = shape.replace("HEAD", HEAD.strip())
                .replace("ROW2", exports.person(2, "Peña", "1986-04-02", "1").strip())
                .replace("ROW", exports.person(1, "Muñoz", "1986-04-02", "1").strip());

        var report = imports.bringIn(
                stage.unit(),
                Incoming.once(
                        ExportKind.PEOPLE, Exports.source(file.getBytes(letters)), org.alongside.audit.Audit.ITSELF));

        assertThat(Exports.counts(report)).containsExactly(rows, 0, 0, 0);
        assertThat(jdbc.sql("select last_name from person where number = :number")
                        .param("number", exports.number(1))
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("Muñoz");
    }

    private static Arguments bad(String what, String reason, String file) {
        return bytes(what, reason, file.getBytes(UTF_8));
    }

    private static Arguments bytes(String what, String reason, byte[] file) {
        return Arguments.of(what, reason, file);
    }

    private static Arguments letters(String what, Charset letters, String mark) {
        return Arguments.of(what, letters, mark + "HEAD\nROW\n", 1);
    }

    private static String wide() {
        return IntStream.range(0, 10_000).mapToObj(at -> "c" + at).collect(Collectors.joining(","));
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
