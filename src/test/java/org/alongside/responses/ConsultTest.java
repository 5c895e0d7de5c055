package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
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

/** The consult gate: a report waits for a supervisor, who has one working day; nothing else does. */
@Scenario
record ConsultTest(
        Stage stage, People people, Appointments appointments, Consults consults, JdbcClient jdbc, Clock clock) {
    /** The database outlives a run, and so do the names in it. */
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private static final Pattern CONSULT = Pattern.compile("/consults/[0-9a-f-]{36}");

    private Pressing pressing() {
        return new Pressing(stage, appointments, jdbc, clock);
    }

    private Relationship someone(String mark) {
        return new Caseload(stage, people).someone(stage.someone(Role.OFFICER), "en", mark + RUN);
    }

    private String weighed(Pressing press, Relationship between, String tried, String... more) {
        var record = press.opened(between, more);
        press.heard(between, record, "SECRETWORDS of the person");
        press.weighed(between, record, tried);
        return record;
    }

    private String waiting(Staff supervisor, String name) {
        var html = stage.open(supervisor, "/consults").html();
        var at = html.indexOf(name);
        assertThat(at).as(name + " waits").isPositive();
        var path = CONSULT.matcher(html.substring(html.lastIndexOf("<li", at)));
        assertThat(path.find()).isTrue();
        return path.group();
    }

    @Test
    void aLaterNoOutweighsAnEarlierYes() {
        var press = pressing();
        var between = someone("Later");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var record = weighed(press, between, "Calls, a ride, a new time.");
        press.send(between.officer(), record + "/consults", "asks", "report", "question", "May I report this?");
        press.send(
                supervisor, waiting(supervisor, "ReyesLater" + RUN) + "/answer", "answer", "agrees", "words", "Yes.");
        press.send(between.officer(), record + "/consults", "asks", "report", "question", "He came by. Still?");
        press.send(
                supervisor,
                waiting(supervisor, "ReyesLater" + RUN) + "/answer",
                "answer",
                "no",
                "words",
                "No, talk first.");

        assertThat(press.choose(between, record, "report", "facts", "Did not report.")
                        .html())
                .contains("needs a yes from a supervisor");
    }

    @Test
    void aReportWaitsForASupervisorAndTheCourtReadsFactsAlone() throws IOException {
        var press = pressing();
        var between = someone("Gate");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var record = weighed(press, between, "Calls, a ride, a new time.");
        assertThat(press.choose(between, record, "report", "facts", "Did not report.")
                        .html())
                .contains("needs a yes from a supervisor");

        assertThat(press.send(between.officer(), record + "/consults", "asks", "report", "question", " ")
                        .status())
                .isEqualTo(422);
        press.send(between.officer(), record + "/consults", "asks", "report", "question", "May I report this?");
        assertThat(press.send(between.officer(), record + "/consults", "asks", "report", "question", "And now?")
                        .html())
                .contains("has this question");
        assertThat(press.words(between.officer(), record)).contains("Waits", "You can take any other way now");
        var consult = waiting(supervisor, "ReyesGate" + RUN);
        assertThat(press.words(supervisor, consult))
                .contains("May I report this?", "SECRETWORDS", "Calls, a ride, a new time.", "What do you say?");
        assertThat(press.send(supervisor, consult + "/answer", "answer", "no", "words", "")
                        .html())
                .contains("Please say why");
        assertThat(press.send(between.officer(), consult + "/answer", "answer", "agrees")
                        .status())
                .as("an officer does not answer")
                .isEqualTo(409);
        assertThat(stage.open(stage.someone(Role.OFFICER), consult).status()).isEqualTo(404);
        press.send(supervisor, consult + "/answer", "answer", "agrees", "words", "Keep it short.");
        assertThat(press.send(supervisor, consult + "/answer", "answer", "no", "words", "No!")
                        .status())
                .as("an answer stays")
                .isEqualTo(409);

        assertThat(press.words(between.officer(), "/today?needs=all")).contains("your supervisor answered");
        assertThat(press.words(between.officer(), consult)).contains("Keep it short.");
        assertThat(press.words(between.officer(), "/today?needs=all")).doesNotContain("your supervisor answered");
        assertThat(press.words(between.officer(), record))
                .contains("Agrees", "Keep it short.", "A report to the court");
        assertThat(press.choose(between, record, "report", "facts", "").html()).contains("say what happened");
        assertThat(press.choose(between, record, "report", "facts", "Did not report on two dates.")
                        .status())
                .isEqualTo(303);

        stage.units().speak(between.officer(), "es");
        assertThat(stage.open(between.officer(), record).html())
                .contains(record + "/report.pdf?language=en", record + "/report.pdf?language=es");
        assertThat(text(press, between.officer(), record + "/report.pdf?language=es"))
                .contains("Reporte a la corte", "Se escuchó a la persona");
        var report = text(press, between.officer(), record + "/report.pdf");
        assertThat(report)
                .contains("Report to the court", "Did not report on two dates.", "The person was heard", "agreed")
                .doesNotContain("SECRETWORDS", "could not read the letters", "not reach");
        assertThat(text(press, between.officer(), record + "/copy.pdf"))
                .contains("Did not report on two dates.", "SECRETWORDS");
        assertThat(jdbc.sql(
                                "select recipient || ' ' || classes from disclosure where person_id = :person and what = 'violation-report'")
                        .param("person", between.person().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("COURT A", "COURT A");
    }

    private static String text(Pressing press, Staff who, String path) throws IOException {
        var answer = press.get(who, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void withoutAnythingTriedNobodyIsEvenAsked() {
        var press = pressing();
        var between = someone("Untried");
        var record = weighed(press, between, "");

        assertThat(press.send(between.officer(), record + "/consults", "asks", "report", "question", "May I?")
                        .html())
                .contains("say what was tried");
        assertThat(consults.waiting(between.officer())).isEmpty();
    }

    @Test
    void aNoLeadsBackAndEveryOtherWayStaysOpen() {
        var press = pressing();
        var between = someone("Back");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var record = weighed(press, between, "A call.");
        press.send(between.officer(), record + "/consults", "asks", "report", "question", "May I report this?");
        press.send(
                supervisor,
                waiting(supervisor, "ReyesBack" + RUN) + "/answer",
                "answer",
                "something-else",
                "words",
                "Try a home visit.");

        assertThat(press.words(between.officer(), record)).contains("Something else", "Try a home visit.");
        assertThat(press.choose(between, record, "report", "facts", "Facts").html())
                .contains("needs a yes");
        assertThat(press.choose(between, record, "talk").status()).isEqualTo(303);
    }

    @Test
    void theClockIsOneWorkingDayAndShowsWhatIsLate() {
        var press = pressing();
        var between = someone("Late");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var record = weighed(press, between, "A call.");
        press.send(between.officer(), record + "/consults", "asks", "advice", "question", "What would you do?");

        assertThat(consults.waiting(supervisor))
                .filteredOn(one -> one.name().contains("ReyesLate" + RUN))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.late()).isFalse();
                    assertThat(one.due()).isAfter(one.since());
                });
        assertThat(new Consult.Waiting(new Consult.Asked(
                                ConsultId.next(),
                                between.person(),
                                Consult.Asks.ADVICE,
                                java.util.UUID.randomUUID(),
                                "?",
                                new org.alongside.identity.Recorded(between.staff(), clock.instant()),
                                clock.instant().minusSeconds(1)))
                        .isLate(clock.instant()))
                .isTrue();
        assertThat(consults.waiting(stage.someone(Role.OFFICER))).isEmpty();
    }

    @Test
    void whatAProviderSaidCannotBeReported() {
        var press = pressing();
        var between = someone("Part");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var record = weighed(press, between, "A call.", "source", "provider");
        press.send(between.officer(), record + "/consults", "asks", "report", "question", "May I report this?");
        press.send(supervisor, waiting(supervisor, "ReyesPart" + RUN) + "/answer", "answer", "agrees");

        assertThat(press.choose(between, record, "report", "facts", "Facts").html())
                .contains("came from a provider");
    }
}
