package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.alongside.platform.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two devices, two officers, two windows: nobody's words are put over anybody else's (D8, D9, F7, S19). */
@Scenario
record TwoDevicesTest(Stage stage, People people, JdbcClient jdbc, Vault vault) {
    private static final String GOAL = "plan/goal";
    private static final String PLAN = "together/plan";
    private static final Pattern KEEP = Pattern.compile("name=\"(keep\\.[0-9a-f-]{36})\"");

    private Meeting heard() {
        var caseload = new Caseload(stage, people);
        var meeting = caseload.meet(caseload.someone("en"), "first");
        meeting.hear();
        return meeting;
    }

    /** A window of a device: what its script sends, from the page it once loaded. */
    private record Window(TwoDevicesTest test, Meeting meeting, Staff who, UUID screen) {
        String send(String item, String value, int base) {
            return send(item, value, base, UUID.randomUUID());
        }

        String send(String item, String value, int base, UUID key) {
            var answered = test.stage.script(
                    who,
                    "/people",
                    meeting.path() + "/answers",
                    Map.of(
                            "item", item,
                            "value", value,
                            "base", Integer.toString(base),
                            "screen", screen.toString(),
                            "staff", who.id().toString(),
                            "requestKey", key.toString()));
            assertThat(answered.status()).as(answered.html()).isEqualTo(200);
            return answered.html();
        }
    }

    private Window window(Meeting meeting) {
        return new Window(this, meeting, meeting.officer(), UUID.randomUUID());
    }

    private List<String> texts(Meeting meeting, String item) {
        var person = UUID.fromString(meeting.path().split("/")[2]);
        return jdbc.sql("""
                select 'answer.words:' || session_id || '/' || item as place, words
                  from answer_revision where session_id = :session and item = :item
                union all
                select 'proposal.words:' || id, words from proposal where session_id = :session and item = :item
                """)
                .param("session", UUID.fromString(meeting.id()))
                .param("item", item)
                .query((row, number) -> vault.open(person, row.getString("place"), row.getBytes("words")))
                .list();
    }

    private String standing(Meeting meeting) {
        return Form.on(meeting.open(PLAN).html()).stream()
                .filter(form ->
                        GOAL.equals(form.hidden().get("item")) && form.fields().containsKey("value"))
                .map(form -> form.fields().get("value"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> orders(List<String> of) {
        if (of.isEmpty()) return List.of(List.of());
        var orders = new ArrayList<List<String>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    void inAllTwentyFourOrdersOfFourSavesEveryTextStaysAndNobodyIsWrittenOver() {
        for (var order : orders(List.of("A first", "A then", "B first", "B then"))) {
            var meeting = heard();
            var a = window(meeting);
            var b = window(meeting);

            for (var text : order) (text.startsWith("A") ? a : b).send(GOAL, text, 0);

            assertThat(texts(meeting, GOAL)).as(order.toString()).containsExactlyInAnyOrderElementsOf(order);
            var faster = order.getFirst().charAt(0);
            var lastOfFaster = order.stream()
                    .filter(text -> text.charAt(0) == faster)
                    .reduce((one, other) -> other)
                    .orElseThrow();
            var lastOfSlower = order.stream()
                    .filter(text -> text.charAt(0) != faster)
                    .reduce((one, other) -> other)
                    .orElseThrow();
            assertThat(standing(meeting)).as(order.toString()).isEqualTo(lastOfFaster);
            assertThat(meeting.words(PLAN)).contains("Also written: “" + lastOfSlower + "”");
            assertThat(meeting.open("versions").html()).contains(lastOfSlower.substring(0, 1));
        }
    }

    @Test
    void whoSawWhatStandsMayChangeIt() {
        var meeting = heard();
        var one = window(meeting);
        var other = window(meeting);

        one.send(GOAL, "Keep my shifts", 0);
        other.send(GOAL, "Keep my night shifts", 1);
        one.send(GOAL, "Keep two shifts", 1);

        assertThat(standing(meeting)).isEqualTo("Keep my night shifts");
        assertThat(meeting.words(PLAN)).contains("Also written: “Keep two shifts”");
    }

    @Test
    void theSameWordsFromTwoSidesAreNoQuestion() {
        var meeting = heard();
        window(meeting).send(GOAL, "Keep my shifts", 0);

        assertThat(window(meeting).send(GOAL, "Keep my shifts", 0)).contains("\"beside\":false");
        assertThat(meeting.words(PLAN)).doesNotContain("Also written");
    }

    @Test
    void aRequestThatIsSentAgainGetsItsOwnResult() {
        var meeting = heard();
        var one = window(meeting);
        var other = window(meeting);
        var first = UUID.randomUUID();
        var late = UUID.randomUUID();
        one.send(GOAL, "Keep my shifts", 0, first);
        one.send(GOAL, "Keep my night shifts", 0);
        var beside = other.send(GOAL, "Sleep", 0, late);
        one.send(GOAL, "Keep two shifts", 0);

        assertThat(one.send(GOAL, "Keep my shifts", 0, first)).contains("\"revision\":1,\"beside\":false");
        assertThat(other.send(GOAL, "Sleep", 0, late)).isEqualTo(beside).contains("\"revision\":2,\"beside\":true");
        assertThat(texts(meeting, GOAL)).hasSize(4);
    }

    @Test
    void withoutScriptTwoWindowsLoseNothingEither() {
        var meeting = heard();
        var stale = Form.on(meeting.open(PLAN).html()).stream()
                .filter(form -> GOAL.equals(form.hidden().get("item")))
                .findFirst()
                .orElseThrow();
        meeting.answer(PLAN, GOAL, "Keep my shifts");

        var fields = new HashMap<>(stale.hidden());
        fields.remove("_csrf");
        fields.put("value", "Get some sleep");
        assertThat(stage.send(meeting.officer(), "/people", stale.action(), fields)
                        .status())
                .isEqualTo(303);

        assertThat(standing(meeting)).isEqualTo("Keep my shifts");
        assertThat(meeting.words(PLAN)).contains("Also written: “Get some sleep”");
    }

    @Test
    void twoOfficersSeeBothNamesAndKeepBoth() {
        var meeting = heard();
        window(meeting).send(GOAL, "Keep my shifts", 0);
        var rafael = stage.someone(Role.OFFICER);
        jdbc.sql("update staff set name = 'Rafael Ortiz' where id = :id")
                .param("id", rafael.id().value())
                .update();
        jdbc.sql("update caseload set officer_id = :officer where person_id = :person")
                .param("officer", rafael.id().value())
                .param("person", UUID.fromString(meeting.path().split("/")[2]))
                .update();
        new Window(this, meeting, rafael, UUID.randomUUID()).send(GOAL, "Keep my shifts and sleep", 0);
        var theirs = new Meeting(stage, rafael, meeting.path());

        assertThat(theirs.words("desk")).contains("One thing was written in two ways.");
        var page = theirs.open("versions").html();
        assertThat(page).contains("Dana", "Rafael");
        assertThat(page.replaceAll("<span class=\"usa-sr-only\">[^<]*</span>", ""))
                .contains("<u class=\"only-here\">and sleep</u>");
        var kept = choose(theirs, page, "both");

        assertThat(kept.sentTo()).isEqualTo(theirs.path() + "/desk");
        assertThat(standing(theirs)).isEqualTo("Keep my shifts\nKeep my shifts and sleep");
        assertThat(theirs.words("versions")).contains("Nothing waits here.");
        assertThat(theirs.words(PLAN)).doesNotContain("Also written");
        assertThat(texts(meeting, GOAL)).hasSize(3);
    }

    private Screen choose(Meeting meeting, String page, String kept) {
        var choices = new HashMap<String, String>();
        KEEP.matcher(page).results().forEach(found -> choices.put(found.group(1), kept));
        assertThat(choices).isNotEmpty();
        return stage.send(meeting.officer(), meeting.path() + "/versions", meeting.path() + "/versions", choices);
    }

    @Test
    void theOtherOneOrTheStandingOneCanBeKeptAndAllStaysInTheHistory() {
        var meeting = heard();
        var one = window(meeting);
        one.send(GOAL, "Keep my shifts", 0);
        window(meeting).send(GOAL, "Sleep", 0);
        choose(meeting, meeting.open("versions").html(), "proposal");
        assertThat(standing(meeting)).isEqualTo("Sleep");

        window(meeting).send(GOAL, "Money", 1);
        choose(meeting, meeting.open("versions").html(), "standing");
        assertThat(standing(meeting)).isEqualTo("Sleep");
        assertThat(texts(meeting, GOAL)).contains("Keep my shifts", "Sleep", "Money");
        for (var change : List.of("update proposal set choice = 'no'", "delete from proposal"))
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).update())
                    .hasMessageContaining("a revision is never changed");
    }

    @Test
    void twoThatAreTooLongTogetherComeBackWithASentence() {
        var meeting = heard();
        window(meeting).send(GOAL, "a word ".repeat(4_000), 0);
        window(meeting).send(GOAL, "another ".repeat(4_000), 0);

        var refused = choose(meeting, meeting.open("versions").html(), "both");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Both together are too long");
        assertThat(meeting.words("versions")).contains("another another");
    }

    @Test
    void ofTwoTapsBothAreSeenInPlaceAndThePersonsOwnStayPrivate() {
        var meeting = heard();
        var one = window(meeting);
        var other = window(meeting);
        one.send("check-in/sleep/rating", "3", 0);
        other.send("check-in/sleep/rating", "6", 0);
        one.send("pulse/person/caring", "1", 0);
        other.send("pulse/person/caring", "5", 0);

        assertThat(meeting.words("together/check-in")).containsPattern("Also tapped: [A-Z][a-z ]+ \\(Dana, ");
        assertThat(meeting.open("versions").html()).contains("Also written").doesNotContain("caring");
        assertThat(jdbc.sql("select count(*) from answer_revision where session_id = :id and item like 'pulse/%'")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theOfficersOwnNoteIsNeverOnTheSharedScreenInEitherVersion() {
        var meeting = heard();
        window(meeting).send("desk/note", "Came with canaryone", 0);
        window(meeting).send("desk/note", "Came with canarytwo", 0);

        for (var phase : List.of("check-in", "agenda", "plan", "close"))
            assertThat(meeting.open("together/" + phase).html()).doesNotContain("canary");
        assertThat(meeting.words("versions")).contains("canaryone", "canarytwo", "Officer-only note");
    }

    @Test
    void whatComesAfterTheCloseWaitsForTheNote() {
        var meeting = heard();
        var away = window(meeting);
        meeting.force("early-end", Map.of("reason", "time"));

        assertThat(away.send(GOAL, "Keep my shifts", 0)).contains("\"beside\":true");
        assertThat(meeting.words("wrap-up")).contains("One thing was written in two ways.");
        choose(meeting, meeting.open("versions").html(), "both");

        assertThat(meeting.words("wrap-up")).contains("Also written, What Marisol wants: Keep my shifts");
        assertThat(texts(meeting, GOAL)).containsExactly("Keep my shifts");
    }

    @Test
    void aNoteThatSomebodyElseChangedIsNotWrittenOver() {
        var meeting = heard();
        meeting.force("early-end", Map.of("reason", "time"));
        var page = meeting.open("wrap-up").html();
        assertThat(page).contains("name=\"base\" value=\"0\"");
        meeting.force("note", Map.of("words", "First wording", "base", "0"));

        var second = meeting.force("signature", Map.of("words", "Second wording", "base", "0"));
        meeting.force("signature", Map.of("words", "Second wording", "base", "0"));

        assertThat(second.sentTo()).endsWith("/versions");
        assertThat(meeting.words("wrap-up")).contains("First wording", "Sign the note");
        var versions = meeting.open("versions").html();
        assertThat(KEEP.matcher(versions).results().map(found -> found.group(1)).distinct())
                .hasSize(1);
        choose(meeting, versions, "both");
        assertThat(meeting.words("wrap-up")).contains("First wording Second wording");
        assertThat(meeting.force("signature", Map.of("words", "All of it", "base", "2"))
                        .sentTo())
                .endsWith("/wrap-up");
    }

    @Test
    void aStepForwardThatIsSentTwiceIsOneAndKeepsItsTime() {
        var meeting = heard();
        var key = UUID.randomUUID().toString();
        var move = Map.of("to", "agenda", "requestKey", key, "ago", "60000");

        for (var time = 0; time < 2; time++)
            assertThat(stage.script(meeting.officer(), "/people", meeting.path() + "/phase", move)
                            .html())
                    .contains("/together/agenda");

        assertThat(jdbc.sql("select count(*) from session_phase where session_id = :id and phase = 'agenda'")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theKeyOfAJournalIsOneOfficersAndForgottenAtTheClose() {
        var meeting = heard();
        var device = Map.of("device", UUID.randomUUID().toString());
        var key = stage.script(meeting.officer(), "/people", meeting.path() + "/journal-key", device);

        assertThat(key.status()).isEqualTo(200);
        assertThat(stage.script(meeting.officer(), "/people", meeting.path() + "/journal-key", device)
                        .html())
                .isEqualTo(key.html());
        assertThat(stage.script(stage.someone(Role.OFFICER), "/people", meeting.path() + "/journal-key", device)
                        .status())
                .isEqualTo(404);
        meeting.force("early-end", Map.of("reason", "time"));
        assertThat(stage.script(meeting.officer(), "/people", meeting.path() + "/journal-key", device)
                        .status())
                .isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from journal_key where session_id = :id")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatOneOfficerKeptIsNotTakenUnderTheNameOfAnother() {
        var meeting = heard();

        var refused = stage.script(
                meeting.officer(),
                "/people",
                meeting.path() + "/answers",
                Map.of(
                        "item",
                        GOAL,
                        "value",
                        "Keep my shifts",
                        "staff",
                        UUID.randomUUID().toString(),
                        "requestKey",
                        UUID.randomUUID().toString()));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(texts(meeting, GOAL)).isEmpty();
    }

    private Screen script(Meeting meeting, String action, Map<String, String> fields) {
        return stage.script(meeting.officer(), "/people", meeting.path() + "/" + action, fields);
    }

    private String code(Meeting meeting) {
        return script(meeting, "take-over-code", Map.of()).html().replaceAll(".*\"code\":\"(\\d{6})\".*", "$1");
    }

    private int carryOn(Meeting meeting, String code, UUID device) {
        return script(meeting, "take-over", Map.of("code", code, "device", device.toString()))
                .status();
    }

    @Test
    void aCodeCarriesTheMeetingToAnotherDeviceOnceAndTheFirstIsTold() {
        var meeting = heard();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        script(meeting, "journal-key", Map.of("device", first.toString()));
        var code = code(meeting);

        assertThat(carryOn(meeting, code, second)).isEqualTo(200);
        assertThat(carryOn(meeting, code, UUID.randomUUID())).as("used").isEqualTo(422);
        assertThat(meeting.open("together/device").html()).contains(second.toString());
        assertThat(window(meeting).send(GOAL, "Keep my shifts", 0)).contains("\"device\":\"" + second);
    }

    @Test
    void aCodeHasFiveTriesAndFiveMinutesAndOneOfficer() {
        var meeting = heard();
        var device = UUID.randomUUID();
        var code = code(meeting);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var time = 0; time < 5; time++)
            assertThat(carryOn(meeting, wrong, device)).isEqualTo(422);
        assertThat(carryOn(meeting, code, device)).as("after five tries").isEqualTo(422);

        var late = code(meeting);
        jdbc.sql("update take_over_code set made_at = made_at - interval '301 seconds' where session_id = :id")
                .param("id", UUID.fromString(meeting.id()))
                .update();
        assertThat(carryOn(meeting, late, device)).as("after five minutes").isEqualTo(422);

        var theirs = code(meeting);
        var other = stage.someone(Role.OFFICER);
        assertThat(carryOn(new Meeting(stage, other, meeting.path()), theirs, device))
                .as("somebody else")
                .isEqualTo(404);
        assertThat(carryOn(meeting, theirs, device)).isEqualTo(200);
    }
}
