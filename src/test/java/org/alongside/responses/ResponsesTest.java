package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F19, B7, C11: heard first, weighed, answered; what does not count cannot be picked; nothing is lost or deleted. */
@Scenario
record ResponsesTest(
        Stage stage,
        People people,
        Appointments appointments,
        Episodes episodes,
        Responses responses,
        JdbcClient jdbc,
        Clock clock) {

    private Pressing pressing() {
        return new Pressing(stage, appointments, jdbc, clock);
    }

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private static String page(Relationship between) {
        return "/people/" + between.person() + "/responses";
    }

    private int rows(String table, Relationship between) {
        return jdbc.sql("select count(*) from " + table + " where person_id = :person")
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void heardWeighedAndAnsweredWithOtherHelp() {
        var press = pressing();
        var between = someone();
        var first = press.missed(between, 22);
        var second = press.missed(between, 12);

        var record =
                press.opened(between, "absence", first.toString(), "absence", second.toString(), "condition", "STD-01");
        assertThat(press.words(between.officer(), record))
                .contains("First hear Marisol")
                .doesNotContain("What do you do?");
        press.heard(between, record, "The radio sent messages. I was afraid of the bus.");
        press.weighed(between, record, "A call and a letter. A visit with the clinic.");
        assertThat(press.choose(between, record, "adjust", "what", "The nurse comes home.", "thanks", "You let us in.")
                        .status())
                .isEqualTo(303);

        assertThat(press.words(between.officer(), record))
                .contains(
                        "Decided",
                        "Change the help",
                        "The nurse comes home.",
                        "afraid of the bus",
                        "It was out of reach.");
        assertThat(press.words(between.officer(), page(between)))
                .contains("Change the help", "Said well done", "You let us in.")
                .doesNotContain("score of");
        assertThat(responses.of(between, press.today().minusYears(1)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo("chosen");
                    assertThat(one.answer()).isEqualTo("adjust");
                });
        assertThat(responses.openOf(between.officer()))
                .noneMatch(one -> one.person().equals(between.person()));
    }

    @Test
    void whatHeToldUsHimselfIsThankedForAndHelped() {
        var press = pressing();
        var between = someone();

        var record = press.opened(between, "source", "self", "known", "He blew positive and told us before.");
        press.heard(between, record, "I drank. I did not want to hide it.");
        press.weighed(between, record, "");

        assertThat(press.words(between.officer(), record))
                .contains("Marisol told us. Thank them for that first")
                .contains("A penalty does not bring it closer");
        assertThat(press.choose(between, record, "adjust", "thanks", "You told me yourself.")
                        .status())
                .isEqualTo(303);
        assertThat(press.words(between.officer(), page(between)))
                .contains("All that Marisol heard from us here was good");
    }

    @Test
    void aMeetingMissedInHospitalOrCustodyCannotBePickedAndThePageSaysWhy() {
        var press = pressing();
        var between = someone();
        var hospital = press.missed(between, 10);
        var custody = press.missed(between, 5);
        var counts = press.missed(between, 30);
        var today = press.today();
        episodes.standsStill(
                between, Standstill.Why.HOSPITAL, today.minusDays(12), Optional.of(today.minusDays(8)), "");
        episodes.standsStill(between, Standstill.Why.CUSTODY, today.minusDays(6), Optional.of(today.minusDays(4)), "");

        var form = stage.open(between.officer(), page(between) + "/new").html();
        assertThat(form)
                .contains("value=\"" + counts + "\"")
                .doesNotContain("value=\"" + hospital, "value=\"" + custody);
        assertThat(Pressing.words(form)).contains("Marisol was in the hospital.", "Marisol was in custody.");
        for (var picked : new String[] {hospital.toString(), custody.toString()}) {
            var refused = press.send(
                    between.officer(),
                    page(between),
                    "happened",
                    today.toString(),
                    "source",
                    "seen",
                    "known",
                    "Words that stay",
                    "absence",
                    picked);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("does not count", "Words that stay");
        }
        assertThat(rows("response", between)).isZero();
    }

    /** A stay that becomes known later takes away what a record rests on (0025). */
    @Test
    void whatRestsOnDaysInTheHospitalWeighsOnNobody() {
        var press = pressing();
        var between = someone();
        var missed = press.missed(between, 5);
        var record = press.opened(between, "absence", missed.toString());
        press.heard(between, record, "I was in the ward.");
        press.weighed(between, record, "Called twice, offered a ride.");
        var summary = "/people/" + between.person() + "/court-summary";
        assertThat(press.words(between.officer(), summary)).contains("is being worked on");

        var today = press.today();
        episodes.standsStill(between, Standstill.Why.HOSPITAL, today.minusDays(6), Optional.of(today.minusDays(4)), "");
        var refused = press.choose(between, record, "caution", "what", "Words that stay here");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("do not count any more", "Words that stay here");
        assertThat(press.words(between.officer(), summary)).doesNotContain("is being worked on");

        assertThat(press.choose(between, record, "adjust", "what", "A call the day before")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void pressedTwiceItIsOneRecordAndAMissedMeetingStandsInOneAlone() {
        var press = pressing();
        var between = someone();
        var missed = press.missed(between, 5);
        var key = UUID.randomUUID().toString();
        for (var twice = 0; twice < 2; twice++) press.opened(between, "key", key, "absence", missed.toString());
        assertThat(rows("response", between)).isEqualTo(1);

        var again = press.send(
                between.officer(),
                page(between),
                "happened",
                press.today().toString(),
                "source",
                "seen",
                "known",
                "Words that stay",
                "absence",
                missed.toString());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("stands in another record already", "Words that stay");
        assertThat(rows("response", between)).isEqualTo(1);
    }

    @Test
    void nobodyIsJudgedBeforeTheyWereHeardOrReallySought() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between);

        assertThat(press.step(between.officer(), record, "weighing", "reach", "not-then")
                        .html())
                .contains("Hear them first");
        assertThat(press.choose(between, record, "caution").html()).contains("Hear them first");
        assertThat(press.step(
                                between.officer(),
                                record,
                                "hearing",
                                "words",
                                " ",
                                "day",
                                press.today().toString(),
                                "said",
                                "words")
                        .status())
                .isEqualTo(422);
        tried(press, between, record, "call", 0);
        tried(press, between, record, "text", 0);
        tried(press, between, record, "call", 1);
        assertThat(press.words(between.officer(), record)).contains("Not reached", "Look at it");
        press.weighed(between, record, "");
        assertThat(press.choose(between, record, "reminder").status()).isEqualTo(303);
    }

    private void tried(Pressing press, Relationship between, String record, String way, int daysAgo) {
        var answer = press.step(
                between.officer(),
                record,
                "attempts",
                "way",
                way,
                "day",
                press.today().minusDays(daysAgo).toString(),
                "came-back",
                "No answer");
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
    }

    @Test
    void twoTriesOfOneDayOrOneWayAreNotEnough() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between);
        tried(press, between, record, "call", 0);
        tried(press, between, record, "text", 0);
        assertThat(press.words(between.officer(), record)).doesNotContain("Look at it");
        assertThat(press.step(between.officer(), record, "weighing", "reach", "not-then")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAnswerNeedsTwoWaysAReasonAndWordsForThePerson() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between);
        press.heard(between, record, "I forgot.");
        press.weighed(between, record, "");

        var version = press.version(between.officer(), record);
        var alone = press.send(
                between.officer(), record + "/choice", "version", version, "kind", "talk", "reason", "r", "told", "t");
        var noReason = press.choose(between, record, "talk", "reason", "");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.html()).contains("at least one more");
        var silent = press.send(
                between.officer(),
                record + "/choice",
                "version",
                version,
                "kind",
                "talk",
                "considered",
                "reminder",
                "reason",
                "A reason that stays",
                "told",
                "");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("A reason that stays", "plain words");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.html()).contains("Please say why");
    }

    @Test
    void whoWasSlowerSeesBothAndLosesNoWord() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between);
        var seen = press.version(between.officer(), record);
        press.heard(between, record, "The first words.");

        var slower = press.send(
                between.officer(),
                record + "/hearing",
                "version",
                seen,
                "words",
                "The words of the other window",
                "day",
                press.today().toString(),
                "said",
                "words");

        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.html()).contains("The first words.", "The words of the other window");
    }

    @Test
    void aMistakeIsTakenBackAndStaysReadable() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between);

        assertThat(press.step(between.officer(), record, "withdrawal", "kind", "mistaken", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(press.step(
                                between.officer(),
                                record,
                                "withdrawal",
                                "kind",
                                "mistaken",
                                "reason",
                                "The wrong person.")
                        .status())
                .isEqualTo(303);

        assertThat(press.words(between.officer(), record))
                .contains("It was a mistake", "The wrong person.", "He did not come to the office.");
        assertThat(rows("response", between)).isEqualTo(1);
    }

    @Test
    void oneTapKeepsAnIncentiveOnce() {
        var press = pressing();
        var between = someone();
        var key = UUID.randomUUID().toString();
        var action = "/people/" + between.person() + "/incentives";

        press.send(between.officer(), action, "key", key, "kind", "certificate", "words", "");
        press.send(between.officer(), action, "key", key, "kind", "certificate", "words", "");
        assertThat(rows("incentive", between)).isEqualTo(1);
        assertThat(press.words(between.officer(), page(between))).contains("A certificate", "Take back");
        assertThat(press.send(between.officer(), action, "kind", "gold", "words", "kept words")
                        .html())
                .contains("kept words");

        press.send(between.officer(), action + "/" + key + "/removal");
        assertThat(press.words(between.officer(), page(between))).contains("Nothing yet. One tap is enough.");
    }

    @Test
    void thePersonsCopySaysWhatHappenedWhyAndWhatTheyCanDo() throws IOException {
        var press = pressing();
        var between = new Caseload(stage, people).someone("es");
        var record = press.opened(between, "source", "self");
        assertThat(press.get(between.officer(), record + "/copy.pdf").getStatus())
                .isEqualTo(404);
        press.heard(between, record, "Perdí el autobús.");
        press.weighed(between, record, "");
        press.choose(between, record, "smaller-step");

        var spanish = text(press, between.officer(), record + "/copy.pdf");
        var english = text(press, between.officer(), record + "/copy.pdf?language=en");

        assertThat(spanish)
                .contains(
                        "Qué pasó",
                        "Perdí el autobús.",
                        "Damos un paso más chico",
                        "It was out of reach.",
                        "supervisión",
                        "abogado");
        assertThat(english).contains("What happened", "Perdí el autobús.", "We take a smaller step", "lawyer");
        assertThat(jdbc.sql("select count(*) from disclosure where person_id = :person and what = 'response-copy'")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatTheFamilyOrAClinicToldStaysOffThePersonsCopy() throws IOException {
        var press = pressing();
        var between = someone();
        assertThat(press.words(between.officer(), page(between) + "/new"))
                .contains("Marisol reads them on the copy, but not what a clinic, family or others told you.");
        for (var told : new String[] {"provider", "family", "other"})
            assertThat(copy(press, between, told))
                    .as(told)
                    .contains("Ask Dana what this is about.", "I look for another way with you.")
                    .doesNotContain("CANARY");
        for (var known : new String[] {"self", "seen", "record"})
            assertThat(copy(press, between, known))
                    .as(known)
                    .contains("CANARY of the kitchen")
                    .doesNotContain("what this is about");
    }

    private String copy(Pressing press, Relationship between, String source) throws IOException {
        var record = press.opened(between, "source", source, "known", "CANARY of the kitchen");
        press.heard(between, record, "It is true.");
        press.weighed(between, record, "");
        press.choose(between, record, "talk");
        return text(press, between.officer(), record + "/copy.pdf");
    }

    @Test
    void anOfficerWhoWorksInAnotherLanguageIsToldWhichOneTheCopySpeaks() {
        var press = pressing();
        var between = new Caseload(stage, people).someone("es");
        var record = press.opened(between);
        press.heard(between, record, "Sí.");
        press.weighed(between, record, "");
        assertThat(press.words(between.officer(), record)).contains("copy is in Spanish.");
        stage.units().speak(between.officer(), "es");
        assertThat(press.words(between.officer(), record)).doesNotContain("La copia de Marisol es en");
    }

    private static String text(Pressing press, Staff who, String path) throws IOException {
        var answer = press.get(who, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void wordsAreSealedAndAnotherOfficerFindsNothing() {
        var press = pressing();
        var between = someone();
        var record = press.opened(between, "known", "CANARY in the office");
        var stored = jdbc.sql("select encode(known, 'escape') from response where person_id = :person")
                .param("person", between.person().value())
                .query((row, number) -> row.getString(1))
                .single();

        assertThat(stored).doesNotContain("CANARY");
        assertThat(stage.open(stage.someone(Role.OFFICER), record).status()).isEqualTo(404);
        assertThat(stage.open(between.officer(), record).html()).contains("CANARY in the office");
        var other = someone();
        assertThat(stage.open(
                                between.officer(),
                                record.replace(
                                        between.person().toString(),
                                        other.person().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(Form.on(stage.open(between.officer(), page(between)).html())).isNotEmpty();
    }
}
