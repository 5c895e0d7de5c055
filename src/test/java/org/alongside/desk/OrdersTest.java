package org.alongside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;

/** The orders in plain words, the toolkit's or this person's own. */
@Scenario
record OrdersTest(Stage stage, People people) {
    private static final String OWN = "Come and see Dana once a month";

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private static String orders(Relationship between) {
        return "/people/" + between.person() + "/orders";
    }

    private static String words(Screen shown) {
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private Condition reporting(Relationship between) {
        return people.ordersOf(between).getFirst().conditions().stream()
                .filter(condition -> condition.code().equals("STD-01"))
                .findFirst()
                .orElseThrow();
    }

    private Screen write(Relationship between, Screen page, Map<String, String> typed) {
        var action = orders(between) + "/conditions/" + reporting(between).id() + "/words";
        var form = Form.on(page.html()).stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow();
        var fields = new HashMap<>(form.fields());
        form.hidden().forEach((name, value) -> {
            if (!name.equals("_csrf")) fields.put(name, value);
        });
        fields.putAll(typed);
        return stage.send(between.officer(), orders(between), action, fields);
    }

    @Test
    void eachConditionSaysWhatIsFixedWhatIsTheirsAndWhoCanChangeItInBothLanguages() {
        var between = someone();
        var page = words(stage.open(between.officer(), orders(between)));

        assertThat(page)
                .contains(Caseload.REPORT, "Theirs to choose:", "Only the court can change what is fixed.")
                .contains("Set by the agency", "Your supervisor can change what is fixed.")
                .contains("Charges and past crimes have no place here.");
        assertThat(stage.open(between.officer(), orders(between)).html()).contains("lang=\"es\"");
    }

    @Test
    void thePersonsOwnWordsWinOnTheSharedScreenAndTheOthersLanguageKeepsTheToolkits() {
        var between = someone();
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        var before = meeting.words("together/my-rules");
        assertThat(before).doesNotContain(OWN);

        var saved = write(
                between,
                stage.open(between.officer(), orders(between)),
                Map.of("plain/english", OWN, "room/english", "Which day, and where"));
        assertThat(saved.sentTo()).endsWith("#condition-" + reporting(between).id());

        assertThat(meeting.words("together/my-rules")).contains(OWN, "Which day, and where");
        assertThat(words(stage.open(between.officer(), "/people/" + between.person() + "/brief")))
                .contains(OWN);
        meeting.force("language", Map.of("language", "es"));
        assertThat(meeting.words("together/my-rules")).doesNotContain(OWN);

        write(between, stage.open(between.officer(), orders(between)), Map.of("plain/english", "", "room/english", ""));
        meeting.force("language", Map.of("language", "en"));
        assertThat(meeting.words("together/my-rules")).isEqualTo(before);
    }

    @Test
    void wordsThatAreHardToReadAreSaidToBe() {
        var between = someone();
        write(
                between,
                stage.open(between.officer(), orders(between)),
                Map.of(
                        "plain/english",
                        "Periodically communicate accurate residential information to designated departmental "
                                + "representatives notwithstanding contradictory circumstances"));

        assertThat(words(stage.open(between.officer(), orders(between)))).contains("They may be hard to read.");
    }

    @Test
    void twoWhoWriteTheSameRuleAreShownBothAndATooLongOneComesBack() {
        var between = someone();
        var page = stage.open(between.officer(), orders(between));
        write(between, page, Map.of("plain/english", OWN));

        var late = write(between, page, Map.of("plain/english", "See me monthly"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(words(late)).contains(OWN, "See me monthly");

        var tooLong = write(between, page, Map.of("plain/english", "x".repeat(40_001)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html()).contains("x".repeat(40_001));
    }

    @Test
    void anotherPersonsConditionIsNotHere() {
        var between = someone();
        var other = someone();
        var action = orders(between) + "/conditions/" + reporting(other).id() + "/words";

        assertThat(stage.send(between.officer(), orders(between), action, Map.of("plain/english", OWN))
                        .status())
                .isEqualTo(404);
    }
}
