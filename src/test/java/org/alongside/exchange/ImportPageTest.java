package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.transaction.annotation.Transactional;

@Scenario
record ImportPageTest(Stage stage, Imports imports, KeptImports kept, JdbcClient jdbc) {
    @Test
    void triedOutThenBroughtInWithOneButton() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        assertThat(stage.open(administrator, "/import").html()).contains("multipart/form-data", "name=\"_csrf\"");

        var report = sentTo(upload(administrator, exports.file("caseload-messy.csv")));

        assertThat(stage.open(administrator, report).html())
                .contains("Nothing is saved yet", "Rows: 200. New: 150. Changed: 0. The same: 0. Left out: 50.")
                .contains("Column “SSN” was left out and not read", ">Bring in<", exports.number(3));
        assertThat(exports.people()).isZero();
        assertThat(stage.send(administrator, report, report + "/rows", Map.of()).sentTo())
                .isEqualTo(report);
        assertThat(exports.people()).isEqualTo(150);
        assertThat(stage.open(administrator, report).html())
                .contains("The rows are in", "New: 150")
                .doesNotContain(">Bring in<");
        var versions = exports.versions();
        stage.send(administrator, "/import", report + "/rows", Map.of());
        assertThat(exports.versions()).isEqualTo(versions);
    }

    @Test
    @Transactional
    void theReportOfADemoUnitSaysThatItIsOne() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        assertThat(stage.open(administrator, sentTo(upload(administrator, exports.file("caseload.csv"))))
                        .html())
                .doesNotContain("This is the demo unit");

        jdbc.sql("update unit set demo = true").update();

        assertThat(stage.open(administrator, sentTo(upload(administrator, exports.file("caseload.csv"))))
                        .html())
                .contains("This is the demo unit");
    }

    @Test
    void theFileIsKeptSealedAndOnlyForAnHour() {
        var exports = Exports.of(stage, imports, jdbc);
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var report = sentTo(upload(administrator, exports.file("caseload.csv")));
        var id = UUID.fromString(report.substring("/import/".length()));
        assertThat(held(id, exports.number(1))).isZero();

        jdbc.sql("update import_file set made_at = made_at - interval '1 hour' where id = :id")
                .param("id", id)
                .update();

        assertThat(stage.open(administrator, report).status()).isEqualTo(404);
        assertThat(stage.send(administrator, "/import", report + "/rows", Map.of())
                        .status())
                .isEqualTo(404);
        kept.forget();
        assertThat(jdbc.sql("select count(*) from import_file where id = :id")
                        .param("id", id)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseSeesTheReport() {
        var exports = Exports.of(stage, imports, jdbc);
        var report = sentTo(upload(stage.someone(Role.ADMINISTRATOR), exports.file("caseload.csv")));

        assertThat(stage.open(stage.someone(Role.ADMINISTRATOR), report).status())
                .isEqualTo(404);
        assertThat(stage.open(stage.someone(Role.OFFICER), report).status()).isIn(403, 404);
        assertThat(stage.open(stage.someone(Role.ADMINISTRATOR), "/import/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileOfNoUseIsAnsweredWithOneSentence() {
        var administrator = stage.someone(Role.ADMINISTRATOR);

        var answer = upload(administrator, "Dear colleague,\nhere is the list.\n");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(new String(answer.getContentAsByteArray(), UTF_8))
                .contains("The first row does not name the columns");
        assertThat(new String(upload(administrator, "").getContentAsByteArray(), UTF_8))
                .contains("Please choose a file.");
    }

    @Test
    void theReportAsAFileIsNeverTakenForFormulas() {
        var administrator = stage.someone(Role.ADMINISTRATOR);
        var report = sentTo(upload(administrator, Exports.PEOPLE + "=1+2,Vance\n@x,Reyes\n+1 312,Ortiz\n"));

        var file = stage.open(administrator, report + "/spreadsheet").html();

        assertThat(file).startsWith("\ufeffRow,Person number,Result,\"Why, and what to do\"");
        assertThat(file).contains("\r\n2,'=1+2,left out,", "\r\n3,'@x,", "\r\n4,'+1 312,");
    }

    private MockHttpServletResponse upload(Staff administrator, String text) {
        return stage.browser()
                .post()
                .uri("/import")
                .multipart()
                .file(new MockMultipartFile("file", "export.csv", "text/csv", text.getBytes(UTF_8)))
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

    private int held(UUID id, String text) {
        return jdbc.sql("""
                select count(*) from import_file
                 where id = :id and position(convert_to(:text, 'UTF8') in file || report) > 0
                """)
                .param("id", id)
                .param("text", text)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
