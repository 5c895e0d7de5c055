package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law asks for at once: never held up, facts alone, told to the person (R12, R13, R31; story C, branches a and d). */
@Scenario
record ReportNowTest(
        Stage stage,
        People people,
        Appointments appointments,
        Responses responses,
        Consults consults,
        JdbcClient jdbc,
        Clock clock) {
    /** The database outlives a run, and so do the names in it. */
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private Pressing pressing() {
        return new Pressing(stage, appointments, jdbc, clock);
    }

    private Relationship someone(String mark) {
        return new Caseload(stage, people).someone(stage.someone(Role.OFFICER), "en", mark + RUN);
    }

    private String reported(Pressing press, Relationship between, String... more) {
        var all = new String[more.length + 4];
        all[0] = "item";
        all[1] = "threat";
        all[2] = "facts";
        all[3] = "On Tuesday he said he would go to Mr. V. with a knife.";
        System.arraycopy(more, 0, all, 4, more.length);
        var answer = press.send(between.officer(), "/people/" + between.person() + "/reports", all);
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        return Objects.requireNonNull(answer.sentTo());
    }

    private String paper(Pressing press, Staff who, String path) throws IOException {
        return text(press, who, path + "/paper.pdf");
    }

    private static String text(Pressing press, Staff who, String path) throws IOException {
        var answer = press.get(who, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itGoesAtOnceAndTheDutyToProtectSaysWhyAndWhenHeIsTold() throws IOException {
        var press = pressing();
        var between = someone("Vale");
        var supervisor = stage.someone(Role.SUPERVISOR);

        var report = reported(
                press,
                between,
                "waiting",
                "WAITINGWORDS from the check-up",
                "wish",
                "He asked for no police. Someone else was in danger.",
                "told",
                "later",
                "because",
                "He might have run to Mr. V.",
                "tell-by",
                press.today().plusDays(2).toString());

        assertThat(paper(press, between.officer(), report))
                .as("nobody had to agree first")
                .contains("Mr. V.", "A threat to hurt a certain person")
                .doesNotContain("WAITINGWORDS", "no police");
        assertThat(press.words(between.officer(), report))
                .contains("Someone else was in danger.", "I told Marisol, and why");
        assertThat(responses.toTell(between.officer()))
                .filteredOn(one -> one.person().equals(between.person()))
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo(press.today().plusDays(2)));
        var waits = consults.waiting(supervisor).stream()
                .filter(one -> one.name().contains("ReyesVale" + RUN))
                .findFirst()
                .orElseThrow();
        assertThat(waits.asks()).isEqualTo(Consult.Asks.AT_ONCE);

        press.send(supervisor, waits.path() + "/answer", "answer", "agrees");
        assertThat(paper(press, between.officer(), report))
                .as("he was not told")
                .doesNotContain("WAITINGWORDS");
        press.send(between.officer(), report + "/telling");
        assertThat(responses.toTell(between.officer()))
                .noneMatch(one -> one.person().equals(between.person()));
        assertThat(paper(press, between.officer(), report)).contains("WAITINGWORDS");
        assertThat(jdbc.sql(
                                "select classes from disclosure where person_id = :person and recipient = 'COURT' order by at")
                        .param("person", between.person().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("A", "A", "AB");
        assertThat(jdbc.sql(
                                "select count(*) from disclosure where person_id = :person and approved_by is not null and person_told")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNoFromTheSupervisorHoldsNoFactsBack() throws IOException {
        var press = pressing();
        var between = someone("NoHold");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var report = reported(press, between, "told", "yes", "waiting", "WAITINGWORDS");
        var waits = consults.waiting(supervisor).stream()
                .filter(one -> one.name().contains("ReyesNoHold" + RUN))
                .findFirst()
                .orElseThrow();

        press.send(supervisor, waits.path() + "/answer", "answer", "no", "words", "Facts are enough.");

        assertThat(paper(press, between.officer(), report)).contains("knife").doesNotContain("WAITINGWORDS");
        assertThat(press.words(between.officer(), report)).contains("Facts are enough.");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var press = pressing();
        var between = someone("Typed");
        var action = "/people/" + between.person() + "/reports";

        var unlisted = press.send(between.officer(), action, "item", "parking", "facts", "STAYS", "told", "yes");
        var untold = press.send(
                between.officer(), action, "item", "weapon", "facts", "STAYS", "told", "later", "tell-by", "");
        var unexplained = press.send(
                between.officer(),
                action,
                "item",
                "weapon",
                "facts",
                "STAYS",
                "told",
                "later",
                "tell-by",
                press.today().plusDays(1).toString());
        var factless = press.send(between.officer(), action, "item", "weapon", "facts", " ", "told", "yes");

        for (var no : new Stage.Screen[] {unlisted, untold, unexplained, factless})
            assertThat(no.status()).isEqualTo(422);
        assertThat(unlisted.html()).contains("STAYS");
        assertThat(untold.html()).contains("STAYS", "That day does not fit");
        assertThat(unexplained.html()).contains("Please say why");
        assertThat(factless.html()).contains("say what happened");
    }

    @Test
    void whatIsOnTheListCannotBeAnsweredWithATalkAlone() {
        var press = pressing();
        var between = someone("Must");
        var record = press.opened(between, "item", "weapon");
        assertThat(press.words(between.officer(), record))
                .contains("This must be reported at once: A gun or other weapon");
        press.heard(between, record, "It is my uncle’s.");
        press.weighed(between, record, "");
        assertThat(press.choose(between, record, "talk").html()).contains("Report it now");

        reported(press, between, "told", "yes", "response", record.substring(record.lastIndexOf('/') + 1));

        assertThat(press.choose(between, record, "talk").status()).isEqualTo(303);
        assertThat(press.words(between.officer(), record)).contains("Reported on");
    }

    @Test
    void theUnitsListDecidesWhatCanBeReportedSo() {
        var press = pressing();
        var between = someone("List");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var action = "/people/" + between.person() + "/reports";
        try {
            assertThat(press.words(supervisor, "/state-profile"))
                    .contains("Neutral list", "Illinois", "Pennsylvania", "counsel");
            assertThat(press.send(supervisor, "/state-profile", "profile", "illinois-1")
                            .status())
                    .isEqualTo(303);

            assertThat(press.words(between.officer(), action + "/new")).contains("Leaving the state without leave");
            assertThat(press.send(
                                    between.officer(),
                                    action,
                                    "item",
                                    "leaving-the-state",
                                    "facts",
                                    "Left.",
                                    "told",
                                    "yes")
                            .status())
                    .isEqualTo(303);
        } finally {
            press.send(supervisor, "/state-profile", "profile", "neutral-1");
        }
        assertThat(press.send(between.officer(), action, "item", "leaving-the-state", "facts", "Left.", "told", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(press.send(between.officer(), "/state-profile", "profile", "illinois-1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCourtReadsEnglishUnlessSpanishIsAskedForWhateverTheOfficerReads() throws IOException {
        var press = pressing();
        var between = someone("Court");
        stage.units().speak(between.officer(), "es");
        var report = reported(press, between, "told", "yes");

        assertThat(stage.open(between.officer(), report).html())
                .contains(report + "/paper.pdf?language=en", report + "/paper.pdf?language=es", "Reporte en inglés");
        assertThat(paper(press, between.officer(), report))
                .contains("Report to the court", "A threat to hurt a certain person");
        assertThat(text(press, between.officer(), report + "/paper.pdf?language=es"))
                .contains("Reporte a la corte")
                .doesNotContain("A threat to hurt");
    }
}
