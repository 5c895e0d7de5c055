package org.alongside.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** F31, R12, C8: short and neutral; "excused" never says why; words of the two only with all their grounds. */
@Scenario
record CourtSummaryTest(
        Stage stage,
        People people,
        Appointments appointments,
        Episodes episodes,
        Consults consults,
        JdbcClient jdbc,
        Clock clock) {
    private static final Pattern TICKED = Pattern.compile("name=\"in\" value=\"([^\"]+)\" checked");
    private static final Pattern LINE = Pattern.compile("name=\"in\" value=\"([^\"]+)\"");

    private Pressing pressing() {
        return new Pressing(stage, appointments, jdbc, clock);
    }

    private Relationship someone(String language, String mark) {
        return new Caseload(stage, people).someone(stage.someone(Role.OFFICER), language, mark);
    }

    private static String page(Relationship between) {
        return "/people/" + between.person() + "/court-summary";
    }

    private List<String> keys(Relationship between) {
        return LINE.matcher(stage.open(between.officer(), page(between)).html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Screen keep(Pressing press, Relationship between, List<String> in, String... more) {
        var pairs = new ArrayList<String>(List.of(more));
        for (var key : in) pairs.addAll(List.of("in", key));
        return press.send(between.officer(), page(between), pairs.toArray(String[]::new));
    }

    private String kept(Pressing press, Relationship between, List<String> in, String... more) {
        var answer = keep(press, between, in, more);
        assertThat(answer.status()).as(Pressing.words(answer.html())).isEqualTo(303);
        return Objects.requireNonNull(answer.sentTo());
    }

    private String text(Pressing press, Relationship between, String version) {
        var answer = press.get(between.officer(), version + "/paper.txt");
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), UTF_8);
    }

    private String paper(Pressing press, Relationship between, String version) throws Exception {
        var answer = press.get(between.officer(), version + "/paper.pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        var pdf = answer.getContentAsByteArray();
        assertThat(faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId() + " " + check.getMessage())
                    .toList();
        }
    }

    /** Everything that must never be read by a court, under a mark. */
    private void fillWithCanaries(Pressing press, Relationship between) {
        var today = press.today();
        episodes.standsStill(
                between, Standstill.Why.HOSPITAL, today.minusDays(20), Optional.of(today.minusDays(11)), "CANARY ward");
        episodes.standsStill(
                between, Standstill.Why.CUSTODY, today.minusDays(10), Optional.of(today.minusDays(9)), "CANARY jail");
        press.missed(between, 15);
        press.missed(between, 40);
        press.turnedOut(between, 30, Outcome.ATTENDED);
        press.turnedOut(between, 5, Outcome.EXCUSED);
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        meeting.answer("together/check-in", "check-in/sleep/rating", "2");
        meeting.answer("together/pulse", "pulse/person/trust", "1");
        var record = press.opened(between, "known", "CANARY known facts");
        press.heard(between, record, "CANARY what he said: the radio, my diagnosis");
        press.weighed(between, record, "CANARY what was tried");
        press.choose(
                between,
                record,
                "adjust",
                "what",
                "CANARY the nurse",
                "reason",
                "CANARY reason",
                "told",
                "CANARY told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void nothingThatIsNotTheCourtsIsEverInIt(String language) throws Exception {
        var press = pressing();
        var between = someone("en", "");
        fillWithCanaries(press, between);

        var version = kept(press, between, keys(between), "language", language, "recipient", "PROSECUTOR");
        var all = paper(press, between, version) + text(press, between, version);

        assertThat(all.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "canary", "hospital", "jail", "custod", "diagnos", "ward", "sleep", "trust", "rating", "radio");
        assertThat(all)
                .contains(language.equals("en") ? "Unavailable, excused" : "No disponible, justificado")
                .contains(language.equals("en") ? "the help was changed" : "se cambió la ayuda")
                .contains(language.equals("en") ? "Kept 1 of 2 meetings." : "Cumplió 1 de 2 citas.");
        assertThat(all.split(language.equals("en") ? "Unavailable, excused" : "No disponible, justificado"))
                .as("hospital and custody are one time in each copy, and the day that was excused another")
                .hasSize(5);
        assertThat(jdbc.sql(
                                "select recipient || ' ' || classes from disclosure where person_id = :person and what = 'court-summary'")
                        .param("person", between.person().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("PROSECUTOR A", "PROSECUTOR A");
        assertThat(press.words(between.officer(), version)).contains("2 copies");
    }

    @Test
    void thePageSaysWhatStaysOutAndWhy() {
        var press = pressing();
        var between = someone("en", "");
        assertThat(press.words(between.officer(), page(between)))
                .contains("What always stays out, and why", "unavailable, excused", "They belong to the person.");
    }

    @Test
    void aLineThatGivesAwayWhatExcusedNeverSaysComesBackWithItsWords() {
        var press = pressing();
        var between = someone("en", "");

        var no = keep(press, between, List.of("ask"), "words.ask", "He was in the hospital for nine days.");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.html()).contains("says more than a court gets", "He was in the hospital for nine days.");
        assertThat(keep(press, between, List.of()).html()).contains("Tick at least one line");
        assertThat(keep(press, between, List.of("ask"), "words.ask", "A review in June.", "from", "2031-99-99")
                        .status())
                .isEqualTo(422);

        var version = kept(press, between, List.of("ask"), "words.ask", "A review in June & no earlier.");
        assertThat(text(press, between, version)).contains("- A review in June & no earlier.");
    }

    @Test
    void aLineThatWasUntickedStaysOutWhenTheFormComesBack() {
        var press = pressing();
        var between = someone("en", "");
        assertThat(stage.open(between.officer(), page(between)).html())
                .as("an empty line is ready to be written")
                .containsPattern("value=\"ask\" checked");

        var back = keep(press, between, List.of("order-0"), "words.ask", "A review in June.", "from", "2031-99-99");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.html()).contains("A review in June.").doesNotContainPattern("value=\"ask\" checked");
    }

    private Relationship withAPlan(String mark) {
        var between = someone("en", mark);
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        meeting.plan("A place of my own", "I call the office", "I send the form", "I ask my sister");
        var closed = meeting.close(pressing().today().plusDays(7).toString(), "10:00");
        assertThat(closed.status()).as(Pressing.words(closed.html())).isEqualTo(303);
        return between;
    }

    @Test
    void wordsOfTheTwoNeedAReasonASupervisorAndThePerson() throws Exception {
        var press = pressing();
        var between = withAPlan("Plan");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var goal = keys(between).stream()
                .filter(key -> key.startsWith("goal-"))
                .findFirst()
                .orElseThrow();
        var html = stage.open(between.officer(), page(between)).html();
        assertThat(html).doesNotContainPattern("value=\"" + goal + "\" checked");

        var no = keep(press, between, List.of("order-0", goal));
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.html()).contains("Please say why");
        var version = kept(press, between, List.of("order-0", goal), "reason." + goal, "It shows what he works for.");

        assertThat(press.get(between.officer(), version + "/paper.pdf").getStatus())
                .isEqualTo(409);
        press.send(between.officer(), version + "/consults", "question", "May this go?");
        var waits = consults.waiting(supervisor).stream()
                .filter(one -> one.name().contains("ReyesPlan"))
                .findFirst()
                .orElseThrow();
        assertThat(press.words(supervisor, waits.path())).contains("A place of my own", "It shows what he works for.");
        press.send(supervisor, waits.path() + "/answer", "answer", "agrees");
        assertThat(press.get(between.officer(), version + "/paper.pdf").getStatus())
                .as("the person has not been told")
                .isEqualTo(409);
        assertThat(press.send(
                                between.officer(),
                                version + "/notice",
                                "kind",
                                "told",
                                "day",
                                press.today().plusDays(1).toString())
                        .status())
                .isEqualTo(422);
        press.send(
                between.officer(),
                version + "/notice",
                "kind",
                "told",
                "day",
                press.today().toString(),
                "words",
                "That is right.");

        assertThat(paper(press, between, version)).contains("A place of my own");
        assertThat(press.words(between.officer(), version)).contains("That is right.", "One copy");
        assertThat(jdbc.sql(
                                "select count(*) from disclosure where person_id = :person and classes = 'AB' and approved_by = :by and person_told")
                        .param("person", between.person().value())
                        .param("by", supervisor.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whereADangerComesFirstTheTaskToTellRemains() {
        var press = pressing();
        var between = withAPlan("Danger");
        var goal = keys(between).stream()
                .filter(key -> key.startsWith("goal-"))
                .findFirst()
                .orElseThrow();
        var version = kept(press, between, List.of(goal), "reason." + goal, "Someone is in danger.");
        var notice = version + "/notice";
        var today = press.today();

        assertThat(press.send(
                                between.officer(),
                                notice,
                                "kind",
                                "safety",
                                "day",
                                today.toString(),
                                "words",
                                "Why",
                                "tell-by",
                                "")
                        .status())
                .isEqualTo(422);
        assertThat(press.send(
                                between.officer(),
                                notice,
                                "kind",
                                "safety",
                                "day",
                                today.toString(),
                                "words",
                                " ",
                                "tell-by",
                                today.plusDays(1).toString())
                        .status())
                .isEqualTo(422);
        press.send(
                between.officer(),
                notice,
                "kind",
                "safety",
                "day",
                today.toString(),
                "words",
                "A threat.",
                "tell-by",
                today.plusDays(1).toString());

        assertThat(press.get(between.officer(), version + "/paper.txt").getStatus())
                .isEqualTo(200);
        assertThat(press.words(between.officer(), version)).contains("I told Marisol, and why");
        press.send(between.officer(), version + "/telling");
        assertThat(press.words(between.officer(), version))
                .contains("was told on")
                .doesNotContain("I told Marisol, and why");
    }

    @Test
    void everyVersionStays() {
        var press = pressing();
        var between = someone("en", "");
        var one = kept(press, between, List.of("ask"), "words.ask", "The first wording.");
        kept(press, between, List.of("ask"), "words.ask", "The second wording.");

        assertThat(press.words(between.officer(), page(between))).contains("Version 1", "Version 2", "No copies yet");
        assertThat(press.words(between.officer(), one)).contains("The first wording.");
        assertThat(stage.open(stage.someone(Role.OFFICER), one).status()).isEqualTo(404);
    }

    @Test
    void toldAndDangerAreTwoFormsSoThatEnterInOneNeverSaysTheOther() {
        var press = pressing();
        var between = withAPlan("Forms");
        var goal = goal(between);
        var version = kept(press, between, List.of(goal), "reason." + goal, "It shows what he works for.");

        var forms = Form.on(stage.open(between.officer(), version).html()).stream()
                .filter(form -> form.action().endsWith("/notice"))
                .toList();

        assertThat(forms).hasSize(2).allMatch(form -> form.presses().size() == 1);
        assertThat(forms.getFirst().hidden()).containsEntry("kind", "told");
        assertThat(forms.getFirst().fields()).doesNotContainKey("tell-by");
        assertThat(forms.getLast().hidden()).containsEntry("kind", "safety");
        assertThat(forms.getLast().fields()).containsOnlyKeys("tell-by", "words");
        var no = press.send(
                between.officer(),
                version + "/notice",
                "kind",
                "safety",
                "words",
                "A threat on Tuesday.",
                "tell-by",
                "");
        assertThat(no.status()).isEqualTo(422);
        assertThat(Form.on(no.html()).stream()
                        .filter(form -> form.action().endsWith("/notice"))
                        .map(form -> form.fields().get("words")))
                .as("what was typed stays where it was typed")
                .containsExactly("", "A threat on Tuesday.");
    }

    private String goal(Relationship between) {
        return keys(between).stream()
                .filter(key -> key.startsWith("goal-"))
                .findFirst()
                .orElseThrow();
    }

    private Form composer(Relationship between, String path) {
        var shown = stage.open(between.officer(), path);
        assertThat(shown.status()).isEqualTo(200);
        return Form.on(shown.html()).stream()
                .filter(form ->
                        form.hidden().containsKey("_csrf") && form.fields().containsKey("words.ask"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ticked(Relationship between, String path) {
        return TICKED.matcher(stage.open(between.officer(), path).html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String again(Relationship between, String version) {
        return page(between) + "?from-version=" + version.substring(version.lastIndexOf('/') + 1);
    }

    @Test
    void oneWordIsChangedWithoutWritingTheRestAgain() {
        var press = pressing();
        var between = withAPlan("Again");
        var goal = goal(between);
        var first = kept(
                press,
                between,
                List.of(goal, "ask"),
                "reason." + goal,
                "It shows what he works for.",
                "words." + goal,
                "Goal: his own place.",
                "words.ask",
                "A review in Mai.",
                "recipient",
                "DEFENCE",
                "from",
                press.today().minusDays(40).toString());
        assertThat(stage.open(between.officer(), first).html()).contains(again(between, first));

        var form = composer(between, again(between, first));

        assertThat(ticked(between, again(between, first))).containsExactlyInAnyOrder(goal, "ask");
        assertThat(form.fields())
                .containsEntry("words." + goal, "Goal: his own place.")
                .containsEntry("reason." + goal, "It shows what he works for.")
                .containsEntry("words.ask", "A review in Mai.");
        assertThat(form.hidden())
                .containsEntry("recipient", "DEFENCE")
                .containsEntry("from", press.today().minusDays(40).toString());
        var sent = new ArrayList<String>();
        form.hidden().forEach((name, value) -> sent.addAll(List.of(name, value)));
        form.fields().forEach((name, value) -> {
            if (!name.equals("in")) sent.addAll(List.of(name, value.replace("Mai", "May")));
        });
        var second = kept(press, between, List.of(goal, "ask"), sent.toArray(String[]::new));
        assertThat(press.words(between.officer(), second))
                .contains("Version 2", "A review in May.", "Goal: his own place.", "It shows what he works for.");
        assertThat(press.words(between.officer(), first)).contains("A review in Mai.");
        assertThat(composer(between, again(between, second)).fields()).containsEntry("words.ask", "A review in May.");
    }

    @Test
    void aNewVersionStartsFromTheRecordAsItStandsTodayAndSaysWhatChanged() {
        var press = pressing();
        var between = someone("en", "");
        var missed = press.missed(between, 10);
        press.turnedOut(between, 20, Outcome.ATTENDED);
        var reworded = kept(press, between, List.of("kept", "missed"), "words.kept", "He came once.");
        var plain = kept(press, between, List.of("kept", "missed"));
        press.turnedOut(between, 12, Outcome.ATTENDED);
        press.turnedOut(between, missed, Outcome.EXCUSED);

        assertThat(composer(between, again(between, plain)).fields())
                .as("nobody wrote other words, so the record speaks")
                .containsEntry("words.kept", "Kept 2 of 2 meetings.");
        assertThat(composer(between, again(between, reworded)).fields()).containsEntry("words.kept", "He came once.");
        assertThat(press.words(between.officer(), again(between, reworded)))
                .contains("The record says now: Kept 2 of 2 meetings.")
                .contains("These lines of version 1 are not on record in these words.");
        assertThat(ticked(between, again(between, reworded)))
                .as("what came on record since is there, and nobody ticked it")
                .contains("kept")
                .noneMatch(key -> key.startsWith("excused-"));
    }

    @Test
    void aVersionThatWasKeptBeforeLinesHadAKeyCanBeChangedToo() {
        var press = pressing();
        var between = someone("en", "");
        var old = kept(press, between, List.of("order-0", "ask"), "words.ask", "A review in June.");
        jdbc.sql("alter table court_summary_line disable trigger user").update();
        jdbc.sql("""
                update court_summary_line set line_key = null, reworded = false, proposed = null
                 where summary_id = :id::uuid
                """).param("id", old.substring(old.lastIndexOf('/') + 1)).update();
        jdbc.sql("alter table court_summary_line enable trigger user").update();

        assertThat(ticked(between, again(between, old))).containsExactly("order-0", "ask");
        assertThat(composer(between, again(between, old)).fields()).containsEntry("words.ask", "A review in June.");
        assertThat(stage.open(stage.someone(Role.OFFICER), again(between, old)).status())
                .isEqualTo(404);
        assertThat(stage.open(between.officer(), page(between) + "?from-version=nothing")
                        .status())
                .isEqualTo(404);
    }
}
