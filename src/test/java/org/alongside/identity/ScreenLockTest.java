package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** R22: what happens to a screen, and to words, when nobody was there for a while. */
@Scenario
record ScreenLockTest(Stage stage, People people, SecretRepository secrets, Passwords passwords, JdbcClient jdbc) {
    private static final Map<String, String> NAME =
            Map.of("name", "Ana\n Q. <Ruiz> & “co”", "email", "ana@lakeview.example", "roles", "OFFICER");

    private Cast cast() {
        return new Cast(stage, secrets, passwords, jdbc);
    }

    @Test
    void anIdleScreenLocksAndTheCodeBringsItBack() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        assertThat(visitor.open("/staff").status()).isEqualTo(200);
        cast().later(sam.staff(), Duration.ofMinutes(16));

        var locked = visitor.open("/staff?order=name");
        assertThat(locked.sentTo()).isEqualTo("/sign-in/locked?back=/staff?order%3Dname");
        assertThat(locked.html()).isEmpty();
        var sheet = visitor.open("/sign-in/locked?back=/staff?order%3Dname");
        assertThat(sheet.html())
                .contains("Your screen is locked")
                .doesNotContain(sam.staff().email());
        assertThat(visitor.open("/account").sentTo()).startsWith("/sign-in/locked");

        var wrong = visitor.send("/sign-in/locked", Map.of("code", "000000", "back", "/staff?order=name"));
        assertThat(wrong.status()).isEqualTo(422);
        var right = visitor.send("/sign-in/locked", Map.of("code", sam.code(1), "back", "/staff?order=name"));
        assertThat(right.sentTo()).isEqualTo("/staff?order=name");
        assertThat(visitor.open("/staff").status()).isEqualTo(200);
    }

    @Test
    void aScreenInUseStaysOpen() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        for (int quarter = 0; quarter < 3; quarter++) {
            cast().later(sam.staff(), Duration.ofMinutes(14));
            assertThat(visitor.open("/staff").status()).isEqualTo(200);
        }
    }

    @Test
    void theLockLeadsNowhereElse() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        visitor.open("/staff");
        visitor.send("/lock", Map.of("back", "https://elsewhere.example/"));
        visitor.open("/sign-in/locked");

        assertThat(visitor.send("/sign-in/locked", Map.of("code", sam.code(1), "back", "//elsewhere.example"))
                        .sentTo())
                .isEqualTo("/");
    }

    @Test
    void theDemoButtonIsNoWayRoundTheLock() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        visitor.open("/staff");
        visitor.send("/lock", Map.of());
        visitor.open("/sign-in/locked");

        assertThat(visitor.send("/sign-in/locked/demo", Map.of()).status()).isEqualTo(404);
        assertThat(visitor.open("/staff").sentTo()).startsWith("/sign-in/locked");
    }

    @Test
    @Transactional
    void inTheDemoOnePressSignsInAndOnePressCarriesOn() {
        var dana = stage.someone(Role.OFFICER);
        jdbc.sql("update unit set demo = true").update();
        var visitor = cast().visitorHere();

        assertThat(visitor.open("/sign-in").html()).contains(dana.name(), "Officer");
        visitor.send("/sign-in/demo", Map.of("staff", dana.id().toString()));
        assertThat(visitor.open("/account").status()).isEqualTo(200);
        visitor.send("/lock", Map.of());
        assertThat(visitor.open("/sign-in/locked?back=/account").html()).contains("Carry on as " + dana.firstName());
        assertThat(visitor.send("/sign-in/locked/demo", Map.of("back", "/account"))
                        .sentTo())
                .isEqualTo("/account");
        assertThat(visitor.open("/account").status()).isEqualTo(200);
    }

    @Test
    void aScriptIsToldToSignIn() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        visitor.open("/staff");
        cast().later(sam.staff(), Duration.ofMinutes(16));

        var answer = visitor.post("/people/x/notes", Map.of(), post -> post.header("Sec-Fetch-Mode", "cors"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(visitor.header("X-Alongside")).isEqualTo("sign-in");
    }

    @Test
    void afterTwelveHoursEverybodySignsInAgain() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        for (int hour = 0; hour < 11; hour++)
            for (int part = 0; part < 6; part++) {
                cast().later(sam.staff(), Duration.ofMinutes(10));
                if (part == 0) assertThat(visitor.open("/account").status()).isEqualTo(200);
                else visitor.open("/account");
            }
        cast().later(sam.staff(), Duration.ofHours(1));

        assertThat(visitor.open("/account").sentTo()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host:alongside.example",
                "X-Forwarded-For:127.0.0.1",
                "X-Forwarded-Host:localhost",
                "Forwarded:for=127.0.0.1",
                "X-Forwarded-Prefix:/"
            })
    @Transactional
    void theDemoDoorOpensToThisMachineAlone(String header) {
        var dana = stage.someone(Role.OFFICER);
        jdbc.sql("update unit set demo = true").update();
        var here = cast().visitorHere();
        here.open("/sign-in");
        var away = cast().visitor();
        var told = header.split(":", 2);

        assertThat(away.open("/sign-in").html()).doesNotContain(dana.name());
        assertThat(away.send("/sign-in/demo", Map.of("staff", dana.id().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(here.sendWith(
                                "/sign-in/demo",
                                Map.of("staff", dana.id().toString()),
                                post -> post.header(told[0], told[1]))
                        .status())
                .isEqualTo(404);
        assertThat(here.send("/sign-in/demo", Map.of("staff", "x\0")).status()).isEqualTo(404);
    }

    @Test
    void wordsSentByNobodyWaitForTheSignIn() {
        var dana = cast().known(Role.OFFICER);
        var start = "/people/"
                + new Caseload(stage, people).someone(dana.staff(), "en", "").person() + "/sessions";
        var visitor = cast().visitor();

        assertThat(visitor.submit(start, NAME).sentTo()).isEqualTo("/sign-in");
        assertThat(visitor.open("/sign-in").html()).contains("Your words are kept");
        assertThat(sealed()).noneMatch(bytes -> new String(bytes, UTF_8).contains("Ruiz"));
        assertThat(signIn(visitor, dana).sentTo()).isEqualTo("/sign-in/kept");
        var kept = visitor.open("/sign-in/kept").html();
        assertThat(kept)
                .contains("action=\"" + start + "\"", "Ana\n Q. &lt;Ruiz&gt; &amp; “co”</textarea>", "Send them now")
                .doesNotContain("of-an-ended-sign-in");

        visitor.send(start, Map.of("_kept", "1"));
        assertThat(visitor.open("/sign-in/kept").sentTo()).isEqualTo("/");
    }

    @Test
    void wordsThatDidNotArriveStayAndAreOfferedAgain() {
        var dana = cast().known(Role.OFFICER);
        var person = "/people/"
                + new Caseload(stage, people).someone(dana.staff(), "en", "").person();
        var visitor = cast().visitor();
        visitor.submit(person + "/notes", NAME);
        visitor.open("/sign-in");
        assertThat(signIn(visitor, dana).sentTo()).isEqualTo("/sign-in/kept");
        visitor.open("/sign-in/kept");

        assertThat(visitor.send(person + "/notes", Map.of("_kept", "1")).status())
                .isEqualTo(404);

        assertThat(visitor.open("/sign-in/kept").html()).contains("Send them now");
        assertThat(visitor.open("/today").html()).contains("href=\"/sign-in/kept\"");
    }

    @Test
    void wordsOfNobodyKnownAreOfferedOnlyToWhomTheirPathOpens() {
        var dana = cast().known(Role.OFFICER);
        var other = cast().known(Role.OFFICER);
        var start = "/people/"
                + new Caseload(stage, people).someone(dana.staff(), "en", "").person() + "/sessions";
        var visitor = cast().visitor();
        visitor.submit(start, NAME);
        visitor.open("/sign-in");

        assertThat(signIn(visitor, other).sentTo()).isEqualTo("/");
        assertThat(visitor.open("/sign-in/kept").sentTo()).isEqualTo("/");
    }

    private static Screen signIn(Visitor visitor, Cast.Known who) {
        return visitor.send(
                "/sign-in", Map.of("email", who.staff().email(), "password", Cast.PASSWORD, "code", who.code()));
    }

    private List<byte[]> sealed() {
        return jdbc.sql("select attribute_bytes from spring_session_attributes")
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    @Test
    void wordsSentFromALockedScreenWaitForTheirOwnerAlone() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var other = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        visitor.open("/staff");
        cast().later(sam.staff(), Duration.ofMinutes(16));

        assertThat(visitor.submit("/people/x/notes", NAME).sentTo()).isEqualTo("/sign-in/locked?back=/sign-in/kept");
        assertThat(visitor.open("/sign-in/kept").sentTo()).startsWith("/sign-in/locked");
        visitor.open("/sign-in");
        var in = visitor.send(
                "/sign-in", Map.of("email", other.staff().email(), "password", Cast.PASSWORD, "code", other.code()));

        assertThat(in.sentTo()).isEqualTo("/");
        assertThat(visitor.open("/sign-in/kept").sentTo()).isEqualTo("/");
    }

    @Test
    void nothingIsKeptFromElsewhereNorSecretsNorTooMuch() {
        var foreign = cast().visitor();
        assertThat(foreign.post("/people/x/notes", NAME, post -> post.header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(foreign.post("/people/x/notes", NAME, post -> post.header("Origin", "http://elsewhere.example"))
                        .status())
                .isEqualTo(403);
        assertThat(cast().visitor()
                        .submit("/account/password", Map.of("password", "secret"))
                        .status())
                .isEqualTo(403);
        assertThat(cast().visitor()
                        .submit("/people/x/notes", Map.of("words", "w".repeat(1_100_000)))
                        .status())
                .isEqualTo(403);
        assertThat(cast().visitor()
                        .post("/people/x/notes", NAME, post -> post.header("Origin", "http://localhost"))
                        .sentTo())
                .isEqualTo("/sign-in");
    }

    @Test
    void aScreenTellsAScriptWhenToLock() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().visitor();
        assertThat(visitor.open("/sign-in").html()).doesNotContain("data-lock-after");
        visitor.signIn(sam.staff().email(), Cast.PASSWORD, sam.code());
        assertThat(visitor.open("/staff").html()).contains("data-lock-after=\"900\"");

        visitor.send("/lock", Map.of("back", "/staff"));
        assertThat(visitor.open("/sign-in/locked").html()).doesNotContain("data-lock-after");
        assertThat(visitor.send("/lock", Map.of("back", "/staff")).sentTo()).isEqualTo("/sign-in/locked?back=/staff");
    }

    @Test
    void aSecondRequestInTheSameMinuteWritesNothing() {
        var sam = cast().known(Role.ADMINISTRATOR);
        var visitor = cast().signedIn(sam);
        visitor.open("/staff");
        var before = version(sam.staff());
        visitor.open("/staff");
        assertThat(version(sam.staff())).isEqualTo(before);

        cast().later(sam.staff(), Duration.ofMinutes(2));
        var moved = version(sam.staff());
        visitor.open("/staff");
        assertThat(version(sam.staff())).isNotEqualTo(moved);
    }

    /** PostgreSQL's own mark of who wrote the row last. */
    private String version(Staff who) {
        return jdbc.sql("select string_agg(xmin::text, ',') from spring_session where principal_name = :who")
                .param("who", who.id().toString())
                .query(String.class)
                .single();
    }
}
