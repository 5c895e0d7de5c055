package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

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

/** R37: nobody gets from the shared screen to the desk without the officer. */
@Scenario
record SharedScreenTest(Stage stage, People people, SecretRepository secrets, Passwords passwords, JdbcClient jdbc) {
    private record Table(Cast.Known dana, Visitor screen, String person, String path) {}

    private Cast cast() {
        return new Cast(stage, secrets, passwords, jdbc);
    }

    /** An officer who signed in and started a meeting; its shared screen is not shown yet. */
    private Table started() {
        var dana = cast().known(Role.OFFICER);
        var between = new Caseload(stage, people).someone(dana.staff(), "en", "");
        var screen = cast().signedIn(dana);
        var person = "/people/" + between.person();
        screen.open(person);
        var sentTo = Objects.requireNonNull(
                screen.send(person + "/sessions", Map.of("variant", "first")).sentTo());
        return new Table(dana, screen, person, sentTo.replace("/together", ""));
    }

    private Table shared() {
        var table = started();
        assertThat(table.screen.open(table.path + "/together/how-we-work").status())
                .isEqualTo(200);
        return table;
    }

    @Test
    void theDeskStaysOpenUntilASharedPageIsShown() {
        var table = started();

        assertThat(table.screen.open(table.path + "/desk").status()).isEqualTo(200);
        assertThat(table.screen.open("/today").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/people", "/account", "PERSON", "MEETING/desk", "MEETING/wrap-up", "/sign-in"})
    void fromTheSharedScreenEveryOtherPageAsksForTheOfficer(String place) {
        var table = shared();
        var path = place.replace("PERSON", table.person).replace("MEETING", table.path);

        var asked = table.screen.open(path);

        assertThat(asked.sentTo()).isEqualTo("/sign-in/locked?back=" + path);
        assertThat(asked.html()).isEmpty();
    }

    @Test
    void theCodeOpensTheDeskUntilTheScreenIsSharedAgain() {
        var table = shared();
        var desk = table.path + "/desk";
        assertThat(table.screen
                        .open(Objects.requireNonNull(table.screen.open(desk).sentTo()))
                        .html())
                .contains("This screen is shared with someone. Only "
                        + table.dana.staff().firstName())
                .contains("href=\"" + table.path + "/together\"");

        assertThat(table.screen
                        .send("/sign-in/locked", Map.of("code", "000000", "back", desk))
                        .status())
                .isEqualTo(422);
        assertThat(table.screen.open(desk).sentTo()).startsWith("/sign-in/locked");
        assertThat(table.screen
                        .send("/sign-in/locked", Map.of("code", table.dana.code(1), "back", desk))
                        .sentTo())
                .isEqualTo(desk);
        assertThat(table.screen.open(desk).status()).isEqualTo(200);
        assertThat(table.screen.open("/today").status()).isEqualTo(200);

        table.screen.open(table.path + "/together/how-we-work");
        assertThat(table.screen.open("/today").sentTo()).startsWith("/sign-in/locked");
    }

    @Test
    void theMeetingItselfGoesOn() {
        var table = shared();
        var screen = table.screen;

        assertThat(screen.send(table.path + "/phase", Map.of("to", "how-we-work"))
                        .sentTo())
                .startsWith(table.path + "/together");
        assertThat(screen.open(table.path + "/together/how-we-work").status()).isEqualTo(200);
        assertThat(screen.send(table.path + "/language", Map.of("language", "es", "at", "together/how-we-work"))
                        .sentTo())
                .isEqualTo(table.path + "/together/how-we-work");
        assertThat(screen.send("/display", Map.of("theme", "dark", "back", table.path + "/together/how-we-work"))
                        .sentTo())
                .isEqualTo(table.path + "/together/how-we-work");
        assertThat(screen.open("/health").status()).isEqualTo(200);
        assertThat(screen.send(table.person + "/sessions", Map.of("variant", "first"))
                        .sentTo())
                .contains("/sessions/");
        assertThat(screen.send("/sign-out", Map.of()).sentTo()).isEqualTo("/sign-in");
    }

    @Test
    void whoWatchesOneMeetingSeesNoOther() {
        var table = shared();
        var other = table.person + "/sessions/" + UUID.randomUUID() + "/together/check-in";

        assertThat(table.screen.open(other).sentTo()).startsWith("/sign-in/locked");
    }

    @Test
    void aPageThatDidNotComeSharesNothing() {
        var table = started();

        assertThat(table.screen
                        .open(table.person + "/sessions/" + UUID.randomUUID() + "/together/check-in")
                        .status())
                .isEqualTo(404);
        assertThat(table.screen.open("/today").status()).isEqualTo(200);
    }

    @Test
    void theSecondSharedPageWritesNothing() {
        var table = shared();
        var before = version(table.dana.staff());

        table.screen.open(table.path + "/together/how-we-work");

        assertThat(version(table.dana.staff())).isEqualTo(before);
    }

    private String version(Staff who) {
        return jdbc.sql("""
                select string_agg(coalesce(a.xmin::text, s.xmin::text), ',' order by a.attribute_name)
                  from spring_session s left join spring_session_attributes a on a.session_primary_id = s.primary_id
                 where principal_name = :who
                """)
                .param("who", who.id().toString())
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/together/check-in", "/hand-out", "/nothing-here"})
    void troubleAtTheSharedScreenShowsNothingOfTheDesk(String place) {
        var dana = stage.someone(Role.OFFICER);
        var person = new Caseload(stage, people).someone(dana, "en", "").person();

        var page = stage.open(dana, "/people/" + person + "/sessions/" + UUID.randomUUID() + place);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).doesNotContain("bar-search", "bar-nav", dana.name());
        assertThat(stage.open(dana, "/people/nobody").html()).contains("bar-nav");
    }
}
