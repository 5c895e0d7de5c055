package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every tap is saved by itself, once, and nothing that was typed is lost (D6, D7, R04). */
@Scenario
record SavingTest(Stage stage, People people, JdbcClient jdbc) {
    private static final String GOAL = "plan/goal";
    private static final String PLAN = "together/plan";

    private Meeting meeting() {
        var caseload = new Caseload(stage, people);
        return caseload.meet(caseload.someone("en"), "first");
    }

    private Meeting heard() {
        var meeting = meeting();
        meeting.hear();
        return meeting;
    }

    private static Map<String, String> write(String item, String value, UUID key) {
        var fields = new HashMap<String, String>();
        fields.put("item", item);
        fields.put("value", value);
        fields.put("requestKey", key.toString());
        fields.put("at", PLAN);
        return fields;
    }

    private int count(String table, Meeting meeting, String and) {
        return jdbc.sql("select count(*) from " + table + " where session_id = :id" + and)
                .param("id", UUID.fromString(meeting.id()))
                .query(Integer.class)
                .single();
    }

    private int keys(UUID key) {
        return jdbc.sql("select count(*) from request_key where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private int audited(Meeting meeting, String item) {
        return jdbc.sql("select count(*) from audit_entry where action = 'answer.saved' and thing = :thing")
                .param("thing", meeting.id() + "/" + item)
                .query(Integer.class)
                .single();
    }

    @Test
    void oneTapIsOneAnswerOneRevisionOneKeyAndOneEntry() {
        var meeting = heard();
        var key = UUID.randomUUID();

        assertThat(meeting.force("answers", write(GOAL, "Keep my shifts", key)).status())
                .isEqualTo(303);

        assertThat(count("answer", meeting, " and item = 'plan/goal' and revision = 1"))
                .isOne();
        assertThat(count("answer_revision", meeting, " and item = 'plan/goal'")).isOne();
        assertThat(keys(key)).isOne();
        assertThat(audited(meeting, GOAL)).isOne();
    }

    @Test
    void theSameTapFiftyTimesAtOnceIsOne() throws Exception {
        var meeting = heard();
        var key = UUID.randomUUID();
        var go = new CountDownLatch(1);
        Callable<Integer> tap = () -> {
            go.await();
            return meeting.force("answers", write(GOAL, "Keep my shifts", key)).status();
        };
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var taps =
                    IntStream.range(0, 50).mapToObj(hand -> hands.submit(tap)).toList();
            go.countDown();
            for (var one : taps) assertThat(one.get()).isEqualTo(303);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }

        assertThat(count("answer_revision", meeting, " and item = 'plan/goal'")).isOne();
        assertThat(keys(key)).isOne();
        assertThat(audited(meeting, GOAL)).isOne();
    }

    @Test
    void theSameKeyWithOtherWordsIsRefusedAndChangesNothing() {
        var meeting = heard();
        var key = UUID.randomUUID();
        meeting.force("answers", write(GOAL, "Keep my shifts", key));

        var again = meeting.force("answers", write(GOAL, "Lose my shifts", key));
        var elsewhere = meeting.force("answers", write("plan/step/1/plan-b/ride", "Keep my shifts", key));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("This came twice, and not the same.");
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(meeting.words(PLAN)).contains("Keep my shifts").doesNotContain("Lose my shifts");
    }

    @Test
    void aKeyThatWasUsedBeforeTheCloseStillAnswersAfterIt() {
        var meeting = heard();
        var key = UUID.randomUUID();
        meeting.force("answers", write(GOAL, "Keep my shifts", key));
        meeting.force("early-end", Map.of("reason", "time"));

        assertThat(meeting.force("answers", write(GOAL, "Keep my shifts", key)).status())
                .isEqualTo(303);
        assertThat(count("answer_revision", meeting, " and item = 'plan/goal'")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "no/such/item, yes",
        "plan/step/4/words, Sleep",
        "check-in/sleep/rating, 8",
        "check-in/sleep/rating, 0",
        "check-in/sleep/rating, two",
        "check-in/dreams/rating, 3",
        "close/next-day, 2027-02-30",
        "close/next-time, 25:00",
        "close/copy, fax",
        "how-we-work/heard, maybe"
    })
    void whatNoPageOffersCannotBeSaved(String item, String value) {
        var meeting = heard();

        var refused = meeting.force("answers", write(item, value, UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("We could not read this.");
        assertThat(count("answer", meeting, "")).isOne();
    }

    @Test
    void wordsThatAreTooLongComeBackWhole() {
        var meeting = heard();
        var tooLong = "<Sí> & “no”\n".repeat(3_000) + "x".repeat(40_001 - 12 * 3_000);

        var refused = meeting.force("answers", write(GOAL, tooLong.replace("\n", "\r\n"), UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Please keep it to 40,000 letters.");
        assertThat(typed(refused)).isEqualTo(tooLong);
        assertThat(meeting.force("answers", write(GOAL, tooLong.substring(1), UUID.randomUUID()))
                        .status())
                .isEqualTo(303);
        assertThat(Form.on(meeting.open(PLAN).html()))
                .anyMatch(form -> tooLong.substring(1).equals(form.fields().get("value")));
    }

    @Test
    void aTopicThatIsTooLongComesBackWholeToo() {
        var meeting = heard();
        var tooLong = "a word ".repeat(5_715);

        var refused = meeting.press("together/agenda", "agenda", Map.of("by", "person", "words", tooLong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(typed(refused)).isEqualTo(tooLong);
    }

    @Test
    void aNextDayThatIsNoneComesBackWithASentence() {
        var meeting = heard();

        var refused = meeting.force(
                "next-meeting",
                Map.of(
                        "day",
                        "someday",
                        "time",
                        "13:00",
                        "requestKey",
                        UUID.randomUUID().toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(typed(refused)).isEqualTo("someday");
    }

    private static String typed(Screen screen) {
        return Form.on(screen.html()).stream()
                .map(form -> form.fields().get("value"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @Test
    void aNullCharacterIsRefusedAndTheRestComesBack() {
        var meeting = heard();

        var refused = meeting.force("answers", write(GOAL, "Keep\0my shifts", UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(typed(refused)).isEqualTo("Keepmy shifts");
    }

    @Test
    void lettersOfEveryKindComeBackAsTheyWere() {
        var meeting = heard();
        var words = "Señora Ñandú — “¿qué?” 😀 \u200F שלום\n\tأهلا <b>&amp;</b> {0} ${x}";

        meeting.answer(PLAN, GOAL, words);

        assertThat(Form.on(meeting.open(PLAN).html()))
                .anyMatch(form -> words.equals(form.fields().get("value")));
    }

    @Test
    void afterTheCloseNothingIsSavedAndASentenceSaysSo() {
        var meeting = heard();
        meeting.answer(PLAN, GOAL, "Keep my shifts");
        assertThat(meeting.force("early-end", Map.of("reason", "time")).status())
                .isEqualTo(303);

        for (var item : new String[] {GOAL, "plan/step/1/plan-b/ride"}) {
            var key = UUID.randomUUID();
            var refused = meeting.force("answers", write(item, "Something new", key));

            assertThat(refused.status()).as(item).isEqualTo(409);
            assertThat(refused.html()).contains("This meeting is over. Change the note instead.");
            assertThat(keys(key)).as("a key of nothing saved").isZero();
        }
        assertThat(count("answer_revision", meeting, " and item like 'plan/%'")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "closure", "pause", "resumption"})
    void afterTheCloseTheMeetingStandsStill(String action) {
        var meeting = heard();
        meeting.force("early-end", Map.of("reason", "time"));

        var late = meeting.force(action, Map.of());

        if (action.equals("closure")) assertThat(late.status()).isEqualTo(303);
        else assertThat(late.html()).contains("This meeting is over.");
        assertThat(jdbc.sql("select state || ended_early from session where id = :id")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("closedtime");
    }

    @Test
    void nothingIsAskedBeforeTheMustReportListWasHeard() {
        var meeting = meeting();

        for (var item : new String[] {"check-in/sleep/rating", "check-in/sleep/help"}) {
            var refused = meeting.force("answers", write(item, item.endsWith("help") ? "yes" : "3", UUID.randomUUID()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("First read what your officer must report");
        }
        assertThat(meeting.open("together/check-in").sentTo()).endsWith("/together/how-we-work");
        var skipped = meeting.press("together/how-we-work", "phase", Map.of("to", "check-in"));
        assertThat(skipped.status()).isEqualTo(422);
        assertThat(skipped.html()).contains("First read what your officer must report");
        assertThat(meeting.press("together/how-we-work", "phase", Map.of("to", "close"))
                        .status())
                .isEqualTo(422);
        assertThat(count("answer", meeting, "")).isZero();
    }

    @Test
    void theOfficersOwnNoteMayComeBeforeTheList() {
        var meeting = meeting();

        meeting.answer("desk", "desk/note", "Came in with her sister");

        assertThat(meeting.words("desk")).contains("Came in with her sister");
    }

    @Test
    void theAnswerToAScriptIsASentenceInTheLanguageOfTheScreen() {
        var meeting = meeting();
        meeting.press("together/how-we-work", "language", Map.of("language", "es"));

        var page = meeting.open("together/how-we-work");
        var refused = stage.script(
                meeting.officer(),
                meeting.path() + "/together/how-we-work",
                meeting.path() + "/answers",
                write("check-in/sleep/rating", "3", UUID.randomUUID()));

        assertThat(page.html()).contains("lang=\"es\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Primero lea lo que su oficial debe reportar");
    }

    @Test
    void aFourthTopicIsRefusedWithASentence() {
        var meeting = heard();
        for (var topic : new String[] {"Work", "Money", "Sleep", "My sister"})
            meeting.press("together/agenda", "agenda", Map.of("by", "person", "words", topic));
        for (var line = 1; line <= 3; line++) meeting.answer("together/agenda", "agenda/" + line + "/picked", "yes");

        var fields = write("agenda/4/picked", "yes", UUID.randomUUID());
        fields.put("at", "together/agenda");
        var refused = meeting.force("answers", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Three are picked. Tap one to make room.", "My sister");
        assertThat(count("answer", meeting, " and item like 'agenda/%/picked' and choice = 'yes'"))
                .isEqualTo(3);
        meeting.answer("together/agenda", "agenda/2/picked", "no");
        meeting.answer("together/agenda", "agenda/4/picked", "yes");
    }

    @Test
    void topicsFromTwoWindowsBothStay() {
        var meeting = heard();
        var first = Map.of(
                "line",
                "1",
                "by",
                "person",
                "words",
                "Work",
                "requestKey",
                UUID.randomUUID().toString());
        var second = Map.of(
                "line",
                "1",
                "by",
                "person",
                "words",
                "Money",
                "requestKey",
                UUID.randomUUID().toString());

        meeting.force("agenda", first);
        meeting.force("agenda", second);
        assertThat(meeting.force("agenda", second).status())
                .as("a second press")
                .isEqualTo(303);
        assertThat(meeting.force("agenda", first).status()).as("a second press").isEqualTo(303);

        assertThat(count("answer", meeting, " and item like 'agenda/%/words'")).isEqualTo(2);
        assertThat(meeting.words("together/agenda")).contains("Work", "Money");
    }

    @Test
    void aQuestionThatArrivesTwiceClearsNothing() {
        var meeting = heard();
        var question = write("decide/1/starter", "reporting-time", UUID.randomUUID());
        meeting.force("answers", question);
        meeting.answer("together/decide", "decide/1/words", "After my shift");

        assertThat(meeting.force("answers", question).status()).isEqualTo(303);
        assertThat(meeting.words("together/decide")).contains("After my shift");

        meeting.force("answers", write("decide/1/starter", "reporting-place", UUID.randomUUID()));
        assertThat(meeting.words("together/decide")).as("another question").doesNotContain("After my shift");
    }

    @Test
    void olderWordingsStay() {
        var meeting = heard();
        meeting.answer(PLAN, GOAL, "Keep my shifts");
        meeting.answer(PLAN, GOAL, "Keep my shifts and sleep");
        meeting.answer(PLAN, GOAL, "");

        assertThat(count("answer_revision", meeting, " and item = 'plan/goal'")).isEqualTo(3);
        assertThat(count("answer", meeting, " and item = 'plan/goal' and revision = 3 and words is null"))
                .isOne();
        for (var change : new String[] {"update answer_revision set choice = 'no'", "delete from answer_revision"})
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("a revision is never changed");
    }
}
