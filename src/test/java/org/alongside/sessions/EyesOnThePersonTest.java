package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Parking, the shared screen as a person likes it, the brief, what is unfinished, and the meeting on paper. */
@Scenario
record EyesOnThePersonTest(Stage stage, People people, JdbcClient jdbc, ParkedMoments parked) {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private Meeting meet(Relationship between) {
        return new Caseload(stage, people).meet(between, "first");
    }

    private static String words(Screen shown) {
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.system(ZONE));
    }

    private void park(Meeting meeting, String word) {
        assertThat(meeting.press("together/check-in", "parked", Map.of()).sentTo())
                .isEqualTo(meeting.path() + "/together/check-in#parked");
        var byScript = stage.script(
                meeting.officer(),
                meeting.path() + "/together/check-in",
                meeting.path() + "/parked",
                Map.of("requestKey", UUID.randomUUID().toString(), "word", word));
        assertThat(byScript.status()).isEqualTo(204);
    }

    @Test
    void aParkedMomentIsItsOfficersAloneUntilItIsALineOfTheNote() {
        var between = someone();
        var meeting = meet(between);
        meeting.hear();
        park(meeting, "Landlord");

        for (var page : java.util.List.of("how-we-work", "check-in", "agenda", "decide", "plan", "close", "pulse"))
            assertThat(meeting.open("together/" + page).html()).as(page).doesNotContain("Landlord", "To come back to");
        assertThat(meeting.words("desk")).contains("To come back to", "Landlord", "How we work");
        assertThat(jdbc.sql("select word from parked_moment where session_id = :id")
                        .param("id", UUID.fromString(meeting.id()))
                        .query((row, number) -> java.util.Objects.requireNonNullElse(row.getBytes("word"), new byte[0]))
                        .list())
                .hasSize(2)
                .allSatisfy(kept -> assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("Landlord"));

        var supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"));
        assertThat(words(stage.open(supervisor, meeting.path() + "/desk")))
                .doesNotContain("Landlord", "To come back to");

        assertThat(meeting.press("desk", "early-end", Map.of("reason", "time")).status())
                .isEqualTo(303);
        assertThat(words(stage.open(supervisor, meeting.path() + "/wrap-up"))).doesNotContain("Landlord");
        var line = Form.on(meeting.open("wrap-up").html()).stream()
                .flatMap(form -> form.presses().stream())
                .map(Form.Press::action)
                .filter(action -> action.endsWith("/note-line"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(meeting.press("wrap-up", line.substring(meeting.path().length() + 1), Map.of())
                        .sentTo())
                .endsWith("/wrap-up#come-back");

        assertThat(meeting.words("wrap-up")).contains("To come back to: Landlord (How we work,");
        assertThat(words(stage.open(supervisor, meeting.path() + "/wrap-up"))).contains("Landlord");
        assertThat(left(meeting)).isEqualTo(1);
    }

    private int left(Meeting meeting) {
        return jdbc.sql("select count(*) from parked_moment where session_id = :id")
                .param("id", UUID.fromString(meeting.id()))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasParkedIsGoneAfterSevenDays() {
        var meeting = meet(someone());
        meeting.hear();
        park(meeting, "Rent");
        age(meeting, "6 days 23 hours");
        parked.forget();
        assertThat(meeting.words("desk")).contains("Rent");

        age(meeting, "2 hours");
        assertThat(meeting.words("desk")).doesNotContain("Rent");
        parked.forget();
        assertThat(left(meeting)).isZero();
    }

    private void age(Meeting meeting, String by) {
        jdbc.sql("update parked_moment set at = at - :by::interval where session_id = :id")
                .param("by", by)
                .param("id", UUID.fromString(meeting.id()))
                .update();
    }

    @Test
    void aParkedWordIsAWordAndNothingIsParkedAfterTheClose() {
        var meeting = meet(someone());
        meeting.hear();
        var tooLong = stage.script(
                meeting.officer(),
                meeting.path() + "/together/check-in",
                meeting.path() + "/parked",
                Map.of("requestKey", UUID.randomUUID().toString(), "word", "x".repeat(41)));
        assertThat(tooLong.status()).isEqualTo(422);
        meeting.press("desk", "early-end", Map.of("reason", "time"));
        assertThat(meeting.force(
                                "parked", Map.of("requestKey", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(409);
        assertThat(left(meeting)).isZero();
    }

    @Test
    void theSharedScreenIsAsThisPersonLikesItAtTheNextMeetingToo() {
        var between = someone();
        var meeting = meet(between);
        assertThat(meeting.open("together/how-we-work").html())
                .contains("data-calm=\"20\"")
                .doesNotContain("data-theme");
        meeting.press("together/how-we-work", "display", Map.of("theme", "contrast"));
        meeting.press("together/how-we-work", "display", Map.of("text", "3"));
        meeting.press("together/how-we-work", "display", Map.of("calm", "off"));
        meeting.press("desk", "early-end", Map.of("reason", "time"));
        assertThat(meeting.open("together/farewell").html()).contains("data-theme=\"contrast\"");

        var next = meet(between);
        assertThat(next.open("together/how-we-work").html())
                .contains("data-theme=\"contrast\"", "data-text=\"3\"")
                .doesNotContain("data-calm");
        assertThat(next.open("desk").html()).doesNotContain("data-theme=\"contrast\"");
        var other = new Caseload(stage, people).someone(between.officer(), "en", "");
        assertThat(meet(other).open("together/how-we-work").html()).doesNotContain("data-theme=\"contrast\"");
    }

    @Test
    void theBriefIsAGuideBeforeTheFirstMeetingAndSaysWhatWasSaidAfterIt() {
        var between = someone();
        var brief = "/people/" + between.person() + "/brief";
        assertThat(words(stage.open(between.officer(), brief)))
                .contains("This is your first meeting", "What would you like me to know about you?")
                .contains("Meet with your officer at least as often as the order says.")
                .doesNotContain("Last time we said");

        held(between, "2", "Go to Harbor intake");
        assertThat(words(stage.open(between.officer(), brief)))
                .contains("Last time you wanted help with this: Sleep and energy. How is it now?")
                .contains("Keep my shifts.", "Go to Harbor intake", "Call about evening slots", "Open · Due")
                .contains("Sleep and energy Bad")
                .contains("What they asked for");

        var second = new Caseload(stage, people).meet(between, "regular");
        second.answer("together/check-in", "check-in/sleep/rating", "6");
        second.answer("together/look-back", second.items("together/look-back").getFirst(), "done");
        second.press("desk", "early-end", Map.of("reason", "time"));
        assertThat(words(stage.open(between.officer(), brief)))
                .contains("Sleep and energy was better last time. What helped?")
                .contains("Sleep and energy is better than the time before.")
                .contains("Sleep and energy Good better than the time before")
                .contains("Got done: Go to Harbor intake", "✓");
        assertThat(stage.open(stage.someone(Role.OFFICER), brief).status()).isEqualTo(404);
    }

    private void held(Relationship between, String sleep, String step) {
        var meeting = meet(between);
        meeting.hear();
        meeting.answer("together/check-in", "check-in/sleep/rating", sleep);
        meeting.answer("together/check-in", "check-in/sleep/help", "yes");
        meeting.plan("Keep my shifts.", step, "Call about evening slots", "text Dana");
        assertThat(meeting.close("2031-03-04", "13:30").sentTo()).endsWith("/farewell");
    }

    @Test
    void whatIsUnfinishedStandsOnTodayAndAnOldMeetingIsNeverJoinedSilently() {
        var between = someone();
        var meeting = meet(between);
        var officer = between.officer();
        assertThat(words(stage.open(officer, "/today"))).contains("Marisol: the meeting is open");
        jdbc.sql("update session set started_at = started_at - interval '3 days' where id = :id")
                .param("id", UUID.fromString(meeting.id()))
                .update();
        assertThat(words(stage.open(officer, "/today")))
                .contains("Marisol: the meeting was left open", "Go on or end it");

        var person = "/people/" + between.person();
        var asked = stage.send(officer, person, person + "/sessions", Map.of("variant", "regular"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(words(asked)).contains("is still open", "Go on with that meeting", "End it and start a new one");

        var begun =
                stage.send(officer, person, person + "/sessions", Map.of("variant", "regular", "ending", meeting.id()));
        assertThat(begun.sentTo()).endsWith("/together").doesNotContain(meeting.id());
        assertThat(jdbc.sql("select state || ' ' || (closed_at < now() - interval '1 day') from session where id = :id")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("closed true");
        assertThat(words(stage.open(officer, "/today"))).contains("Marisol: the note is not signed", "Sign the note");
    }

    private static Map<String, String> sheets(LocalDate day) {
        var sheets = new HashMap<String, String>();
        sheets.put("requestKey", UUID.randomUUID().toString());
        sheets.put("day", day.toString());
        sheets.put("variant", "first");
        sheets.put("how-we-work/heard", "yes");
        sheets.put("check-in/sleep/rating", "3");
        sheets.put("check-in/sleep/help", "yes");
        sheets.put("agenda/1/words", "My shifts");
        sheets.put("agenda/1/by", "person");
        sheets.put("agenda/2/words", "");
        sheets.put("agenda/2/by", "officer");
        sheets.put("decide", "reporting-time:afternoon");
        sheets.put("decide/1/matter/my-job", "yes");
        sheets.put("decide/1/words", "I come after work");
        sheets.put("decide/1/sure", "7");
        sheets.put("plan/goal", "Keep my job");
        sheets.put("plan/step/1/words", "Call Harbor");
        sheets.put("plan/promise/1/words", "Ask about evenings");
        sheets.put("plan/step/2/words", "");
        sheets.put("barrier", "ride");
        sheets.put("plan-b", "text Dana");
        sheets.put("close/agreement", "my-plan");
        sheets.put("close/next-day", "2031-03-04");
        sheets.put("close/next-time", "13:30");
        sheets.put("close/copy", "paper");
        sheets.put("feedback/listened", "4");
        return sheets;
    }

    private Screen enter(Relationship between, Map<String, String> sheets) {
        var page = "/people/" + between.person() + "/paper/entry";
        return stage.send(between.officer(), page, page, sheets);
    }

    private int meetings(Relationship between) {
        return jdbc.sql("select count(*) from session where person_id = :person")
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMeetingOnPaperIsEnteredOnceUnderTheSameRulesAndClosedOnItsDay() {
        var between = someone();
        var day = today().minusDays(3);
        var sheets = sheets(day);
        var entered = enter(between, sheets);
        assertThat(entered.sentTo()).endsWith(sheets.get("requestKey") + "/wrap-up");
        assertThat(enter(between, sheets).sentTo()).isEqualTo(entered.sentTo());
        assertThat(meetings(between)).isEqualTo(1);

        var wrapUp = words(stage.open(between.officer(), java.util.Objects.requireNonNull(entered.sentTo())));
        assertThat(wrapUp)
                .contains("Entered from paper on", "Held on paper; entered on")
                .contains(
                        "Sleep and energy 3 of 7",
                        "My shifts (from Marisol)",
                        "Chosen: “I come after work”. Sure: 7 of 10")
                .contains("Call Harbor (by Mar 4, 2031", "Ask about evenings", "text Dana");
        assertThat(jdbc.sql("select started_at, closed_at, ended_early from session where person_id = :person")
                        .param("person", between.person().value())
                        .query((row, number) -> {
                            var began = row.getObject("started_at", java.time.OffsetDateTime.class);
                            var ended = row.getObject("closed_at", java.time.OffsetDateTime.class);
                            return began.atZoneSameInstant(ZONE).toLocalDateTime() + " "
                                    + ended.atZoneSameInstant(ZONE).toLocalTime() + " " + row.getString("ended_early");
                        })
                        .single())
                .isEqualTo(day.atTime(LocalTime.NOON) + " 12:45 null");
        assertThat(jdbc.sql("select value from rating where person_id = :person and item = 'listened'")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);

        var next = new Caseload(stage, people).meet(between, "regular");
        assertThat(next.words("together/look-back")).contains("Call Harbor", "Ask about evenings");
        assertThat(next.words("together/check-in")).contains("Last time: Not great");
    }

    @Test
    void aCallThatWasWrittenDownIsEnteredWithItsOwnQuestionsAndWhoElseHelps() {
        var between = someone();
        var page = "/people/" + between.person() + "/paper/entry";
        var asked = stage.open(between.officer(), page + "?variant=phone").html();
        assertThat(asked)
                .contains("name=\"by-phone/private\"", "name=\"phone-check-in/help/sleep\"")
                .doesNotContain("check-in/sleep/rating");

        var sheets = sheets(today().minusDays(1));
        sheets.put("variant", "phone");
        sheets.keySet().removeIf(item -> item.startsWith("check-in/"));
        sheets.put("by-phone/private", "partly");
        sheets.put("phone-check-in/how", "so-so");
        sheets.put("phone-check-in/help/sleep", "yes");
        sheets.put("plan/other/1/words", "Keep a bed for Friday");
        sheets.put("plan/other/1/owner", "family");
        sheets.put("plan/other/1/who", "My sister");
        var entered = enter(between, sheets);
        var wrapUp = words(stage.open(between.officer(), java.util.Objects.requireNonNull(entered.sentTo())));
        assertThat(wrapUp).contains("So-so", "Someone is near", "Keep a bed for Friday");
    }

    @Test
    void whatTheRulesDoNotLetInComesBackWithASentenceAndNothingIsEntered() {
        var between = someone();
        var refused = new HashMap<String, Map<String, String>>();
        refused.put("One thing for each", Map.of("plan/promise/1/words", ""));
        refused.put("First read what your officer must report", Map.of("how-we-work/heard", ""));
        refused.put("That day is still ahead", Map.of("day", today().plusDays(2).toString()));
        refused.put(
                "Please pick when you meet again",
                Map.of("close/next-day", today().minusDays(9).toString()));
        refused.put("We could not read this", Map.of("check-in/sleep/rating", "9"));
        refused.forEach((sentence, change) -> {
            var sheets = sheets(today().minusDays(1));
            sheets.putAll(change);
            var answer = enter(between, sheets);
            assertThat(answer.status()).as(sentence).isEqualTo(422);
            assertThat(answer.html()).as(sentence).contains("value=\"Keep my job\"");
            assertThat(meetings(between)).as(sentence).isZero();
        });

        var talkOnly = sheets(today());
        talkOnly.keySet()
                .removeIf(item -> item.startsWith("plan/") || item.startsWith("close/") || item.startsWith("decide"));
        assertThat(enter(between, talkOnly).sentTo()).endsWith("/wrap-up");

        meet(between);
        assertThat(words(enter(between, sheets(today())))).contains("A meeting with this person is open.");
    }

    @Test
    void theSheetsArePrintedBlankOrWithTheirOwnAndOnlyTheirOwnPassTheGate() throws Exception {
        var between = someone();
        held(between, "2", "Go to Harbor intake");

        var own = pdf(between, "variant=regular&language=en&own=yes");
        assertThat(own).contains("Our meeting: Marisol and Dana", "Go to Harbor intake", "Last time: Bad", "988");
        assertThat(permits(between)).isEqualTo(1);

        var blank = pdf(between, "variant=first&language=es&own=no");
        assertThat(blank)
                .contains("Nuestra reunión", "Sueño y energía", "Le ayudo", "Yo quiero")
                .doesNotContain("Marisol", "Harbor", "La última vez: Mal");
        assertThat(permits(between)).isEqualTo(1);
    }

    @Test
    void aCopyProfileGivesEachSystemItsPartsInItsOrderUnderItsNames() {
        var between = someone();
        var meeting = meet(between);
        meeting.hear();
        meeting.answer("together/check-in", "check-in/sleep/rating", "2");
        meeting.press("desk", "early-end", Map.of("reason", "time"));
        var supervisor = stage.someone(Role.SUPERVISOR);
        var page = "/copy-profiles";
        var id = UUID.randomUUID().toString();
        var name = "CaseBase " + id;
        var nothing = stage.send(supervisor, page, page, Map.of("id", id, "name", name));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(words(nothing)).contains("A profile needs a name and one part or more.");

        var parts = Map.of(
                "id",
                id,
                "name",
                name,
                "place-note",
                "2",
                "label-note",
                "Narrative",
                "place-when",
                "1",
                "label-when",
                "");
        assertThat(stage.send(supervisor, page, page, parts).sentTo()).isEqualTo(page);
        try {
            assertThat(stage.send(
                                    supervisor,
                                    page,
                                    page,
                                    Map.of("id", UUID.randomUUID().toString(), "name", name, "place-note", "1"))
                            .status())
                    .isEqualTo(422);
            var copy = words(meeting.open("copy?profile=" + id));
            assertThat(copy).contains(name, "Usual order", "Narrative").doesNotContain("Whole note", "Kind of contact");
            assertThat(copy.indexOf("Date and time")).isLessThan(copy.indexOf("Narrative"));
            assertThat(words(meeting.open("copy?profile=usual"))).contains("Whole note", "Kind of contact");
            assertThat(stage.send(between.officer(), "/people", page, parts).status())
                    .isEqualTo(404);
        } finally {
            assertThat(stage.send(supervisor, page, page + "/" + id + "/removal", Map.of())
                            .sentTo())
                    .isEqualTo(page);
        }
        assertThat(words(meeting.open("copy"))).contains("Whole note").doesNotContain("Usual order");
    }

    private int permits(Relationship between) {
        return jdbc.sql("select count(*) from disclosure where person_id = :person and what = 'paper-sheet'")
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    private String pdf(Relationship between, String asked) throws Exception {
        var officer = between.officer();
        var file = stage.browser()
                .get()
                .uri("/people/" + between.person() + "/paper.pdf?" + asked)
                .with(SecurityMockMvcRequestPostProcessors.user(officer.id().toString())
                        .roles("OFFICER"))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/pictures"));
        java.nio.file.Files.write(
                java.nio.file.Path.of("target/pictures", "paper-" + asked.replaceAll("[^a-z]", "-") + ".pdf"), file);
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
