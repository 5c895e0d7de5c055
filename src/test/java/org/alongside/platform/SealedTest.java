package org.alongside.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people wrote or answered, and how to reach them, stands nowhere in clear: no table, no file, no log (R45, D32). */
@Scenario
record SealedTest(Stage stage, People people, Home home, DataSource database, JdbcClient jdbc) {
    /** Letters that nobody else writes, so that a find is ours. */
    private static String canary() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .concat(UUID.randomUUID().toString().replaceAll("[0-9-]", ""))
                .concat("zyx")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void nothingWrittenStandsInClear() throws Exception {
        var sealed = "q" + canary();
        var seen = "k" + canary();
        write(sealed, seen);

        var tables = new TreeSet<String>();
        var control = new TreeSet<String>();
        for (var table : tables().entrySet()) {
            if (holds(table.getValue(), sealed)) tables.add(table.getKey());
            if (holds(table.getValue(), seen)) control.add(table.getKey());
        }
        assertThat(control)
                .as("the search itself finds what is in clear")
                .containsExactly("public.find_key", "public.person", "public.supervision_order");
        assertThat(tables).isEmpty();

        jdbc.sql("checkpoint").update();
        assertThat(files(seen)).as("the search itself finds what is in clear").isNotEmpty();
        assertThat(files(sealed)).isEmpty();
    }

    /** Every way that words come in through the pages. */
    private void write(String sealed, String seen) {
        var caseload = new Caseload(stage, people);
        var officer = stage.someone(Role.OFFICER);
        var between = caseload.someone(officer, "en", "");
        people.enrol(
                stage.unit(),
                java.util.List.of(new org.alongside.people.Intake(
                        "C-" + seen,
                        seen,
                        "Ana",
                        "",
                        "en",
                        false,
                        true,
                        "1990-01-01",
                        "312 " + sealed,
                        sealed + "@example.org",
                        sealed + " Street",
                        officer.id(),
                        new org.alongside.people.Intake.OrderIntake(
                                "CO-" + seen, "", java.time.LocalDate.of(2026, 9, 1), null, false, "monthly"))));
        people.setConditions(
                stage.unit(),
                java.util.List.of(new org.alongside.people.ConditionIntake(
                        "C-" + seen,
                        "CO-" + seen,
                        "SP-X",
                        1,
                        "Keep to " + sealed,
                        org.alongside.people.Condition.SetBy.COURT,
                        java.time.LocalDate.of(2026, 9, 1))));
        var meeting = caseload.meet(between, "first");
        meeting.answer("desk", "desk/note", "Only mine " + sealed);
        meeting.hear();
        meeting.press("together/agenda", "agenda", Map.of("by", "person", "words", "Topic " + sealed));
        meeting.answer("together/decide", "decide/1/starter", "own");
        meeting.answer("together/decide", "decide/1/question", "Question " + sealed);
        meeting.answer("together/decide", "decide/1/option/1", "Way " + sealed);
        meeting.answer("together/decide", "decide/1/safety-line", "Line " + sealed);
        meeting.answer("together/decide", "decide/1/safety-reason", "Reason " + sealed);
        meeting.answer("together/decide", "decide/1/matter/time", "yes");
        meeting.answer("together/decide", "decide/1/choice/own-1", "yes");
        meeting.answer("together/decide", "decide/1/words", "Choice " + sealed);
        meeting.answer("together/decide", "decide/1/sure", "7");
        assertThat(meeting.press("together/decide", "decisions", Map.of()).status())
                .isEqualTo(303);
        meeting.plan("Goal " + sealed, "Step " + sealed, "Promise " + sealed, "B " + sealed);
        meeting.answer("together/close", "close/teach-back", "Said " + sealed);
        meeting.force(
                "answers",
                Map.of(
                        "item",
                        "plan/goal",
                        "value",
                        "Too long " + sealed.repeat(200),
                        "requestKey",
                        UUID.randomUUID().toString()));
        meeting.force(
                "answers",
                Map.of(
                        "item",
                        sealed,
                        "value",
                        sealed,
                        "requestKey",
                        UUID.randomUUID().toString()));
        assertThat(meeting.close("2031-03-04", "13:30").status()).isEqualTo(303);
        meeting.press("wrap-up", "note", Map.of("words", "Draft " + sealed));
        meeting.press("wrap-up", "signature", Map.of("words", "Note " + sealed));
        meeting.press("wrap-up", "amendment", Map.of("words", "Amended " + sealed, "reason", "Because " + sealed));
        assertThat(meeting.words("wrap-up")).contains("Amended " + sealed);
        meeting.open("copy");
        meeting.open("hand-out");
        meeting.open("hand-out.pdf");
    }

    private static boolean holds(byte[] dump, String word) {
        return contains(dump, word.getBytes(UTF_8))
                || contains(dump, HexFormat.of().formatHex(word.getBytes(UTF_8)).getBytes(UTF_8));
    }

    private Map<String, byte[]> tables() throws SQLException, IOException {
        var dumps = new TreeMap<String, byte[]>();
        try (var connection = database.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : jdbc.sql(
                            "select schemaname || '.' || quote_ident(tablename) from pg_tables where schemaname = 'public'")
                    .query(String.class)
                    .list()) {
                var dump = new ByteArrayOutputStream();
                copies.copyOut("copy " + table + " to stdout", dump);
                dumps.put(table, dump.toByteArray());
            }
        }
        assertThat(dumps).hasSizeGreaterThan(25);
        return dumps;
    }

    /** The data files, the write-ahead log and our own log. */
    private TreeSet<String> files(String word) throws IOException {
        var found = new TreeSet<String>();
        try (var all = Files.walk(home.folder())) {
            for (var file :
                    all.filter(Files::isRegularFile).filter(SealedTest::isData).toList())
                if (contains(Files.readAllBytes(file), word.getBytes(UTF_8)))
                    found.add(home.folder().relativize(file).toString());
        }
        return found;
    }

    private static boolean isData(Path file) {
        return file.toString().contains("/cluster/") || file.toString().endsWith(".log");
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        outer:
        for (var start = 0; start <= bytes.length - word.length; start++) {
            for (var place = 0; place < word.length; place++) if (bytes[start + place] != word[place]) continue outer;
            return true;
        }
        return false;
    }
}
