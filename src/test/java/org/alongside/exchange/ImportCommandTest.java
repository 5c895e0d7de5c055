package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenario
record ImportCommandTest(
        Stage stage, Imports imports, Profiles profiles, Units units, MessageSource words, JdbcClient jdbc) {
    @Test
    void theExitStatusTellsHowItWent(@TempDir Path folder) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        stage.unit();
        write(folder, "good.csv", exports.file("caseload.csv"));
        write(folder, "messy.csv", exports.file("caseload-messy.csv"));
        write(folder, "bad.csv", Exports.PEOPLE + "1,2,3\n");
        write(folder, "other.csv", "Name;DOB\nVance;1986\n");

        assertThat(run(folder, true, "people", "good.csv"))
                .startsWith("0 Officer Dana Whitfield, badge %s-LV-101, is new here.".formatted(exports.tag()))
                .endsWith("25 rows: 25 would be added, 0 changed, 0 are the same, 0 refused. Nothing was written.");
        assertThat(exports.people()).isZero();
        assertThat(run(folder, false, "people", folder.resolve("good.csv").toString()))
                .startsWith("0 ")
                .endsWith("25 rows: 25 added, 0 changed, 0 the same, 0 refused.");
        assertThat(run(folder, false, "people", "messy.csv"))
                .startsWith("1 Column “SSN” was left out and not read.")
                .endsWith("200 rows: 131 added, 17 changed, 2 the same, 50 refused.");
        assertThat(run(folder, false, "people", "bad.csv"))
                .isEqualTo("2 row 2 (1): The row is cut off. It has 3 cells, and the first row has 11."
                        + " Add what is missing.\n"
                        + "1 rows: 0 added, 0 changed, 0 the same, 1 refused.");
        assertThat(run(folder, false, "people", "other.csv"))
                .startsWith("2 The first row does not name the columns we know.");
        assertThat(run(folder, false, "people", "nowhere.csv"))
                .startsWith("2 There is no file “")
                .endsWith("nowhere.csv”.");
        assertThat(run(folder, false, "people", ".")).startsWith("2 There is no file “");
        assertThat(run(folder, false, "officers", "good.csv")).startsWith("2 Say what to bring in");
        assertThat(run(folder, false, "people")).startsWith("2 Say what to bring in");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String run(Path folder, boolean dryRun, String... typed) {
        var out = new ByteArrayOutputStream();
        var command = new ImportCommand(imports, profiles, units, words, folder.toString(), false);
        var status = command.run(List.of(typed), dryRun, new PrintStream(out, true, UTF_8));
        return status + " " + out.toString(UTF_8).strip();
    }
}
