package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Another system's export: matched on a page, tried out, kept under a name. */
@Scenario
record ImportMatchTest(Stage stage, Imports imports, Profiles profiles, JdbcClient jdbc) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Test
    void anotherSystemsExportComesInWithAlmostNoChoices() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        exports.bringIn(ExportKind.PEOPLE, exports.file("caseload.csv"));
        var versions = exports.versions();

        var columns = sentTo(upload(administrator, otherSystem(exports)));
        var page = stage.open(administrator, columns).html();

        assertThat(columns).endsWith("/columns");
        assertThat(page).contains("Match the columns", "DefID", "Sup. start").doesNotContain("WARRANT");
        var fields = fieldsOf(page);
        assertThat(fields)
                .containsEntry("dates", "MONTH_FIRST")
                .containsEntry("capitals", "yes")
                .containsEntry("column-0", "PersonNumber")
                .containsEntry("column-1", "LastCommaFirst")
                .containsEntry("column-2", "DateOfBirth")
                .containsEntry("column-3", "PrimaryLanguage")
                .containsEntry("column-4", "Phone")
                .containsEntry("column-5", "OfficerName")
                .containsEntry("column-6", "OrderNumber")
                .containsEntry("column-7", "SupervisionStart")
                .containsEntry("column-8", "SupervisionEnd")
                .containsEntry("column-9", "Status");
        assertThat(page).contains("Apr 2, 1986", "Jan 16, 2025", ">Vance<", "Spanish", "stopped by the court");
        fields.put("do", "try");
        fields.put("name", "Old system " + exports.tag());
        fields.put("whole", "yes");
        var report = stage.send(administrator, columns, columns, fields);
        assertThat(report.status()).isEqualTo(303);
        var shown = stage.open(administrator, Objects.requireNonNull(report.sentTo()))
                .html();
        assertThat(shown)
                .contains("Rows: 120. New: 94. Changed: 0. The same: 25. Left out: 1.")
                .contains("a word of a warrant", "stopped by the court");
        stage.send(administrator, report.sentTo(), report.sentTo() + "/rows", Map.of());
        assertThat(exports.versions()).contains(versions.split(",")[0]);
        assertThat(jdbc.sql(
                                "select last_name || ', ' || first_name || ' ' || language from person where number = :number")
                        .param("number", exports.number(19))
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("Phạm, Thuy vi");
        assertThat(judges(exports)).isEqualTo(25);
    }

    private long judges(Exports exports) {
        return exports.count("""
                select count(*) from supervision_order o join person p on p.id = o.person_id
                 where p.number like :tag and judge <> '' and contact_standard is not null
                """);
    }

    @Test
    void aFileWithTheSameHeadingsIsReadSoTheNextTime() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var officer = stage.someone(Role.OFFICER);
        var file = own(exports, officer);
        var columns = sentTo(upload(administrator, file.getBytes(UTF_8)));
        var fields = fieldsOf(stage.open(administrator, columns).html());
        fields.put("do", "try");
        fields.put("name", "Nightly " + exports.tag());
        assertThat(stage.send(administrator, columns, columns, fields).status()).isEqualTo(303);

        var again = sentTo(upload(administrator, file.getBytes(UTF_8)));

        assertThat(again).doesNotEndWith("/columns");
        assertThat(stage.open(administrator, again).html()).contains("Rows: 2. New: 2.");
    }

    @Test
    void whatWasNotMatchedIsAskedForAndNothingTypedIsLost() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var columns = sentTo(
                upload(administrator, own(exports, stage.someone(Role.OFFICER)).getBytes(UTF_8)));
        var fields = fieldsOf(stage.open(administrator, columns).html());
        fields.put("column-0", "");
        fields.put("name", "Kept words");
        fields.put("do", "try");

        var answer = stage.send(administrator, columns, columns, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("We still need to know where to find: Person number", "value=\"Kept words\"");
        assertThat(fieldsOf(answer.html())).containsEntry("column-0", "").containsEntry("column-1", "LastCommaFirst");
    }

    @Test
    void aForbiddenColumnIsTurnedAwayUntilSomebodySaysLeaveItOut() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var file = own(exports, stage.someone(Role.OFFICER))
                .replace("DefID;", "Charges;Tax no;DefID;")
                .replaceAll("(?m)^(T[0-9a-f]{6}-)", "Burglary 2nd;078-05-1120;$1");
        var columns = sentTo(upload(administrator, file.getBytes(UTF_8)));
        var page = stage.open(administrator, columns).html();
        assertThat(page).contains("Leave this column out").doesNotContain("Burglary", "078-05");
        assertThat(held("Burglary")).isZero();
        var fields = fieldsOf(page);
        fields.put("do", "try");

        var turnedAway = stage.send(administrator, columns, columns, fields);
        assertThat(turnedAway.status()).isEqualTo(422);
        assertThat(turnedAway.html()).contains("Column “Charges” may not come in", "R43");
        fields.put("column-0", Mapping.LEFT_OUT);
        assertThat(stage.send(administrator, columns, columns, fields).html())
                .contains("Column “Tax no” may not come in");
        fields.put("column-1", Mapping.LEFT_OUT);
        var report = stage.send(administrator, columns, columns, fields);

        assertThat(report.status()).isEqualTo(303);
        assertThat(stage.open(administrator, Objects.requireNonNull(report.sentTo()))
                        .html())
                .contains("Column “Charges” was left out", "Rows: 2. New: 2.");
    }

    @Test
    void twoWhoChangeOneMatchSeeBothVersions() {
        var exports = Exports.of(stage, imports, jdbc);
        var name = "Shared " + exports.tag();
        var one = stage.someone(Role.ADMINISTRATOR);
        var other = stage.someone(Role.ADMINISTRATOR);
        var file = own(exports, stage.someone(Role.OFFICER)).getBytes(UTF_8);
        var ones = sentTo(upload(one, file));
        var others = sentTo(upload(other, file));
        var first = fieldsOf(stage.open(one, ones).html());
        first.putAll(Map.of("do", "try", "name", name));
        stage.send(one, ones, ones, first);
        var second = fieldsOf(stage.open(other, others).html());
        second.putAll(Map.of("do", "try", "name", name, "column-4", ""));

        var answer = stage.send(other, others, others, second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("Keep mine", "Take theirs", one.firstName());
        var settled = fieldsOf(answer.html());
        settled.put("do", "try");
        assertThat(stage.send(other, others, others, settled).status()).isEqualTo(303);
        assertThat(profiles.named(stage.unit().id(), name).orElseThrow().version())
                .isEqualTo(2);
    }

    private static String own(Exports exports, Staff officer) {
        return """
                DefID;Name;DOB;Lang;Cell;PO;Case #;Sup. start;Note %s
                %s;VANCE, Owen;02-Apr-1986;English;(217) 555-0174;%s;A-1;01/16/25;
                %s;REYES, Sofia;18-Mar-1980;Spanish;;%s;A-2;03/24/25;
                """.formatted(exports.tag(), exports.number(1), officer.name(), exports.number(2), officer.name());
    }

    /** As it came, with this scenario's numbers, officers and, for two rows, lost letters. */
    private byte[] otherSystem(Exports exports) {
        try {
            var text = new ClassPathResource("exports/caseload-other-system.csv").getContentAsString(WINDOWS);
            return named(text.replace("24-07", exports.tag() + "-"), exports).getBytes(WINDOWS);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The officers of this scenario alone have these names. */
    private String named(String text, Exports exports) {
        jdbc.sql("update staff set name = name || ' ' || :tag where badge like :badges")
                .param("tag", exports.tag())
                .param("badges", exports.tag() + "-LV-%")
                .update();
        for (var name : new String[] {
            "Dana Whitfield", "Luis Ortega", "Simone Achebe", "Greg Halvorsen", "Mei Tanaka", "Patrick Doyle"
        }) text = text.replace(";" + name + ";", ";" + name + " " + exports.tag() + ";");
        return text;
    }

    private Map<String, String> fieldsOf(String html) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(each -> fields.put(each.group(1), Form.read(each.group(2))));
        SELECT.matcher(html).results().forEach(each -> {
            var chosen = SELECTED.matcher(each.group(2));
            fields.put(each.group(1), chosen.find() ? Form.read(chosen.group(1)) : "");
        });
        Pattern.compile(
                        "<input class=\"usa-checkbox__input\" type=\"checkbox\" id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]+)\" checked")
                .matcher(html)
                .results()
                .forEach(each -> fields.put(each.group(1), each.group(2)));
        Pattern.compile("<input class=\"usa-input\" id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .forEach(each -> fields.put(each.group(1), Form.read(each.group(2))));
        fields.remove("_csrf");
        return fields;
    }

    private long held(String text) {
        return jdbc.sql("select count(*) from import_file where position(:text in mapping) > 0")
                .param("text", text)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private MockHttpServletResponse upload(Staff administrator, byte[] file) {
        return stage.browser()
                .post()
                .uri("/import")
                .multipart()
                .file(new MockMultipartFile("file", "export.csv", "text/csv", file))
                .param("kind", "people")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors.user(
                                administrator.id().toString())
                        .roles(Role.ADMINISTRATOR.name()))
                .exchange()
                .getResponse();
    }

    private static String sentTo(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void aForbiddenValueIsInNoTableAndOnNoPage() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var file = exports.file("caseload.csv").replaceAll("\\(\\d{3}\\) \\d{3}-\\d{4}", "078-05-1120");

        var columns = sentTo(upload(administrator, file.getBytes(UTF_8)));

        assertThat(columns).endsWith("/columns");
        var page = stage.open(administrator, columns).html();
        assertThat(page).contains("Leave this column out").doesNotContain("078-05");
        var fields = fieldsOf(page);
        fields.put("do", "try");
        fields.put("column-7", Mapping.LEFT_OUT);
        var report = Objects.requireNonNull(
                stage.send(administrator, columns, columns, fields).sentTo());
        stage.send(administrator, report, report + "/rows", Map.of());
        assertThat(exports.people()).isEqualTo(25);
        assertThat(stage.open(administrator, report + "/spreadsheet").html()).doesNotContain("078-05");
    }
}
