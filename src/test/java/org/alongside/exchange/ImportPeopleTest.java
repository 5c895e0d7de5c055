package org.alongside.exchange;

import static org.alongside.exchange.ExportKind.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.exchange.Report.Line;
import org.alongside.identity.Role;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenario
record ImportPeopleTest(
        Stage stage, Imports imports, JdbcClient jdbc, People people, Units units, MessageSource words) {
    @Test
    void aCaseloadComesInWithItsOfficersAndASecondTimeNothingIsWritten() {
        var exports = Exports.of(stage, imports, jdbc);
        var caseload = exports.file("caseload.csv");

        assertThat(Exports.counts(exports.bringIn(PEOPLE, caseload))).containsExactly(25, 0, 0, 0);
        var versions = exports.versions();
        assertThat(Exports.counts(exports.bringIn(PEOPLE, caseload))).containsExactly(0, 0, 25, 0);

        assertThat(exports.versions()).isEqualTo(versions);
        var officer =
                units.withBadge(stage.unit().id(), exports.tag() + "-LV-101").orElseThrow();
        assertThat(officer.name()).isEqualTo("Dana Whitfield");
        assertThat(officer.email()).isEmpty();
        assertThat(officer.roles()).containsExactly(Role.OFFICER);
        assertThat(people.caseload(officer)).extracting(Person::fullName).contains("Owen Vance", "Sofía Reyes");
    }

    @Test
    void aTrialWritesNothing() {
        var exports = Exports.of(stage, imports, jdbc);

        var report = exports.tryOut(PEOPLE, exports.file("caseload.csv"));

        assertThat(Exports.counts(report)).containsExactly(25, 0, 0, 0);
        assertThat(report.written()).isFalse();
        assertThat(exports.people()).isZero();
        assertThat(units.withBadge(stage.unit().id(), exports.tag() + "-LV-101"))
                .isEmpty();
    }

    @Test
    void whatReallyArrivesIsDecidedRowByRow() {
        var exports = Exports.of(stage, imports, jdbc);

        var report = exports.bringIn(PEOPLE, exports.file("caseload-messy.csv"));

        assertThat(Exports.counts(report)).containsExactly(150, 0, 0, 50);
        assertThat(report.lines()).hasSize(200);
        assertThat(exports.people()).isEqualTo(150);
        assertThat(reasons(report)).isEqualTo("""
                4 date | 8 twice | 9 ends-first | 10 phone | 12 cut-off | 15 missing
                30 date | 34 twice | 35 ends-first | 36 phone | 38 cut-off | 41 missing
                56 date | 60 twice | 61 ends-first | 62 phone | 64 cut-off | 67 missing
                82 date | 86 twice | 87 ends-first | 88 phone | 90 cut-off | 93 missing
                108 date | 112 twice | 113 ends-first | 114 phone | 116 cut-off | 119 missing
                133 date-unclear | 134 date | 138 twice | 139 ends-first | 140 phone | 142 cut-off
                145 missing | 159 date-unclear | 160 date | 164 twice | 165 ends-first | 166 phone
                168 cut-off | 171 missing | 186 date | 190 twice | 191 ends-first | 192 phone
                194 cut-off | 197 missing""");
        assertThat(report.notes())
                .extracting(Saying::key)
                .containsExactly(
                        "exchange.note.forbidden",
                        "exchange.note.left-out",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.officer",
                        "exchange.note.blank");
    }

    @Test
    void theMessyFileASecondTimeChangesNothing() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, exports.file("caseload-messy.csv"));
        var versions = exports.versions();

        assertThat(Exports.counts(exports.bringIn(PEOPLE, exports.file("caseload-messy.csv"))))
                .containsExactly(0, 0, 150, 50);
        assertThat(exports.versions()).isEqualTo(versions);
    }

    @Test
    void aValueThatLooksLikeAFormulaIsJustText() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, exports.file("caseload-messy.csv"));

        assertThat(jdbc.sql("select last_name from person where number = :number")
                        .param("number", exports.tag() + "-00005")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("=HYPERLINK(\"http://example.org\",\"x\")");
    }

    @Test
    void aChangeOfOfficerKeepsTheHistory() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vance", "1986-04-02", "101"));

        var report = exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vance", "1986-04-02", "102"));

        assertThat(report.lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(said(line)).isEqualTo("Changed: officer: Dana Whitfield → Dana Whitfield."));
        assertThat(history(exports))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("LV-101 since 2025-03-01 until 2"),
                        second ->
                                assertThat(second).startsWith("LV-102 since 2").endsWith(" until null"));
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vance", "1986-04-02", "103"));
        assertThat(history(exports))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("LV-103")
                .endsWith(" until null");
    }

    @Test
    void theReportTellsWhatWasAndWhatIsButNothingSealed() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vance", "1986-04-02", "101"));

        var report = exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vale", "1986-04-03", "101"));

        assertThat(said(report.lines().getFirst())).isEqualTo("Changed: last name: Vance → Vale; birth date.");
        assertThat(report.lines().getFirst().why().values().toString()).doesNotContain("1986");
    }

    @Test
    void whatAnExportDoesNotSpeakOfStaysAsItIs() {
        var exports = Exports.of(stage, imports, jdbc);
        var full = Exports.PEOPLE
                + exports.person(1, "Vance", "1986-04-02", "101").replace("2025-03-01,", "2025-03-01,2026-03-01");
        exports.bringIn(PEOPLE, full);
        var shorter = """
                personnumber;LAST NAME; first_name ;OfficerBadge;OrderNumber;SupervisionStart
                %s;Vance;Sam;%s-LV-101;O-1;3/31/2025
                """.formatted(exports.number(1), exports.tag());

        var report = exports.bringIn(PEOPLE, shorter);

        assertThat(said(report.lines().getFirst())).isEqualTo("Changed: start: 2025-03-01 → 2025-03-31.");
        assertThat(Exports.counts(exports.bringIn(PEOPLE, full.replace("2025-03-01", "2025-03-31"))))
                .containsExactly(0, 0, 1, 0);
        assertThat(Exports.counts(exports.bringIn(PEOPLE, shorter.replace("3/31/2025", "12/31/2027"))))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void namesInAnyScriptComeInUnchanged() {
        var exports = Exports.of(stage, imports, jdbc);
        var names = List.of(
                "O’Brien-Nakamura",
                "Phạm",
                "Коваленко",
                "Παπαδοπούλου",
                "محمود",
                "כהן",
                "王小明",
                "きむら",
                "김민준",
                "पटेल",
                "ไชยวงศ์",
                "ბერიძე",
                "Սարգսյան",
                "ገብረ",
                "𠮷田");
        var file = Exports.PEOPLE
                + IntStream.range(0, names.size())
                        .mapToObj(at -> exports.person(at, names.get(at), "1986-04-02", "101"))
                        .collect(Collectors.joining());

        assertThat(exports.bringIn(PEOPLE, file).refused()).isEmpty();
        assertThat(jdbc.sql("select last_name from person where number like :tag order by number")
                        .param("tag", exports.tag() + "-%")
                        .query((row, number) -> row.getString(1))
                        .list())
                .isEqualTo(names);
    }

    @Test
    void aSocialSecurityNumberIsInNoTable() {
        var exports = Exports.of(stage, imports, jdbc);
        var canary = "078-05-" + exports.tag();
        exports.bringIn(PEOPLE, exports.file("caseload-messy.csv").replace("000-12-3456", canary));

        assertThat(exports.people()).isEqualTo(150);
        assertThat(columnsThatHold(canary)).isEmpty();
        assertThat(columnsThatHold(exports.tag() + "-00001")).isNotEmpty();
    }

    private List<String> columnsThatHold(String text) {
        return jdbc
                .sql("""
                select table_name, column_name, data_type from information_schema.columns
                 where table_schema = 'public' and data_type in ('text', 'bytea', 'character varying', 'character')
                """)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> holds(column, text))
                .map(column -> column.get(0) + "." + column.get(1))
                .toList();
    }

    private boolean holds(List<String> column, String text) {
        var sought = column.get(2).equals("bytea") ? "convert_to(:text, 'UTF8')" : ":text";
        return jdbc.sql("select exists (select from %s where position(%s in %s) > 0)"
                        .formatted(column.get(0), sought, column.get(1)))
                .param("text", text)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private List<String> history(Exports exports) {
        return jdbc.sql("""
                select right(badge, 6) || ' since ' || since || ' until ' || coalesce(until::text, 'null')
                  from caseload join staff on staff.id = officer_id join person on person.id = person_id
                 where number = :number order by since
                """)
                .param("number", exports.number(1))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String said(Line line) {
        return line.why().in(words, Locale.ENGLISH);
    }

    private static String reasons(Report report) {
        var reasons = report.refused().stream().map(ImportPeopleTest::reason).toList();
        return IntStream.range(0, (reasons.size() + 5) / 6)
                .mapToObj(line -> String.join(" | ", reasons.subList(line * 6, Math.min(reasons.size(), line * 6 + 6))))
                .collect(Collectors.joining("\n"));
    }

    private static String reason(Line line) {
        return line.row() + " " + line.why().key().replace("exchange.row.", "");
    }
}
