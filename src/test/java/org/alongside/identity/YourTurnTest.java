package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screen in the person's hands: nothing but their own pages is open, and what they keep nobody sees (R37, I6, B1). */
@Scenario
record YourTurnTest(Stage stage, People people, SecretRepository secrets, Passwords passwords, JdbcClient jdbc) {
    private static final String KEPT = "CanaryKept: drinking most nights";
    private static final String SHOWN = "I am ashamed of last week";

    private record Table(Cast.Known dana, Visitor screen, String path) {
        void save(String item, String value) {
            var saved = screen.send(
                    path + "/answers",
                    Map.of(
                            "item",
                            item,
                            "value",
                            value,
                            "requestKey",
                            UUID.randomUUID().toString(),
                            "at",
                            "together/your-turn"));
            assertThat(saved.sentTo()).as(item).startsWith(path + "/together/your-turn");
        }

        void handOver() {
            screen.open(path + "/together/check-in");
            assertThat(screen.send(path + "/your-turn", Map.of()).sentTo()).isEqualTo(path + "/together/your-turn");
        }

        void officerTakesItBack(int step, String back) {
            assertThat(screen.send("/sign-in/locked", Map.of("code", dana.code(step), "back", back))
                            .sentTo())
                    .isEqualTo(back);
        }
    }

    private Table table() {
        var cast = new Cast(stage, secrets, passwords, jdbc);
        var dana = cast.known(Role.OFFICER);
        var between = new Caseload(stage, people).someone(dana.staff(), "en", "");
        var screen = cast.signedIn(dana);
        var person = "/people/" + between.person();
        screen.open(person);
        var path = Objects.requireNonNull(screen.send(person + "/sessions", Map.of("variant", "regular"))
                        .sentTo())
                .replace("/together", "");
        screen.open(path + "/together/how-we-work");
        screen.send(
                path + "/answers",
                Map.of(
                        "item",
                        "how-we-work/heard",
                        "value",
                        "yes",
                        "requestKey",
                        UUID.randomUUID().toString()));
        return new Table(dana, screen, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/people", "MEETING/desk", "MEETING/together", "MEETING/together/agenda"})
    void onlyThePersonsOwnPagesAreOpen(String place) {
        var table = table();
        table.handOver();
        var path = place.replace("MEETING", table.path);

        assertThat(table.screen.open(path).sentTo()).isEqualTo("/sign-in/locked?back=" + path);
        assertThat(table.screen.open(table.path + "/together/your-turn").status())
                .isEqualTo(200);
        assertThat(table.screen.open(table.path + "/together/pulse").status()).isEqualTo(200);
        assertThat(table.screen
                        .send(table.path + "/phase", Map.of("to", "agenda"))
                        .sentTo())
                .startsWith("/sign-in/locked");
    }

    @Test
    void theOfficersFactorBringsTheRestBackAndClosesThePersonsPages() {
        var table = table();
        table.handOver();

        table.officerTakesItBack(1, table.path + "/together");

        assertThat(table.screen.open(table.path + "/together/agenda").status()).isEqualTo(200);
        assertThat(table.screen.open(table.path + "/together/your-turn").sentTo())
                .isEqualTo(table.path + "/together");
    }

    @Test
    void whatIsKeptIsNowhereAndWhatIsShownIsOnTheDesk() {
        var table = table();
        table.handOver();
        table.save("own/on-my-mind/words", KEPT);
        table.save("own/wish/words", SHOWN);
        table.save("own/wish/shown", "yes");
        table.save("own/hard-to-say/shown", "yes");

        assertThat(table.screen.open(table.path + "/together/your-turn").html())
                .contains(SHOWN, "Kept. Only you know what it says.")
                .doesNotContain(KEPT);
        table.officerTakesItBack(1, table.path + "/desk");

        assertThat(table.screen.open(table.path + "/desk").html()).contains(SHOWN);
        var seen = new LinkedHashMap<String, String>();
        for (var place : List.of("desk", "together/check-in", "together/close", "together/between-us"))
            seen.put(
                    place,
                    stage.open(table.dana.staff(), table.path + "/" + place).html());
        stage.send(table.dana.staff(), table.path + "/desk", table.path + "/early-end", Map.of("reason", "time"));
        for (var place : List.of("wrap-up", "copy")) {
            var page = stage.open(table.dana.staff(), table.path + "/" + place);
            assertThat(page.status()).as(place).isEqualTo(200);
            assertThat(page.html()).as(place + ": not in the note by itself").doesNotContain(SHOWN);
            seen.put(place, page.html());
        }
        assertThat(seen).allSatisfy((place, html) -> assertThat(html).as(place).doesNotContain("CanaryKept"));
    }

    @Test
    void withTheirOwnNumberThePersonSeesTheirAnswersAgain() {
        var table = table();
        table.handOver();
        assertThat(table.screen
                        .send(table.path + "/own-number", Map.of("number", "12"))
                        .html())
                .contains("Please type four digits");
        table.screen.send(table.path + "/own-number", Map.of("number", "4711"));
        table.save("own/on-my-mind/words", KEPT);

        assertThat(ownAnswers(table, "4711")).contains(KEPT, "Only you see this.");
        assertThat(ownAnswers(table, "0000")).contains("does not open it").doesNotContain(KEPT);
    }

    @Test
    void aNumberPickedBySomebodyElseShowsNothingFromBefore() {
        var table = table();
        table.handOver();
        table.screen.send(table.path + "/own-number", Map.of("number", "4711"));
        table.save("own/on-my-mind/words", KEPT);

        table.screen.send(table.path + "/own-number", Map.of("number", "0815"));

        assertThat(ownAnswers(table, "0815")).contains("Nothing here yet").doesNotContain(KEPT);
    }

    @Test
    void fiveWrongTriesShutIt() {
        var table = table();
        table.handOver();
        table.screen.send(table.path + "/own-number", Map.of("number", "4711"));
        for (var attempt = 0; attempt < 5; attempt++) ownAnswers(table, "000" + attempt);

        assertThat(ownAnswers(table, "4711")).contains("does not open it");
    }

    @Test
    void outOfThePersonsHandsNothingOfTheirsOpens() {
        var table = table();

        assertThat(table.screen
                        .send(table.path + "/own-number", Map.of("number", "4711"))
                        .status())
                .isIn(303, 404);
        assertThat(table.screen
                        .send(table.path + "/own-answers", Map.of("number", "4711"))
                        .html())
                .doesNotContain("My own answers");
    }

    private static String ownAnswers(Table table, String number) {
        return table.screen
                .send(table.path + "/own-answers", Map.of("number", number))
                .html();
    }
}
