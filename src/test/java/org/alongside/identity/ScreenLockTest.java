package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** R22: what happens to a screen, and to words, when nobody was there for a while. */
@Scenario
record ScreenLockTest(Stage stage, SecretRepository secrets, Passwords passwords, JdbcClient jdbc) {
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
        var visitor = cast().visitor();

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

    @Test
    void wordsSentByNobodyWaitForTheSignIn() {
        var sam = cast().known(Role.SUPERVISOR, Role.ADMINISTRATOR);
        var visitor = cast().visitor();

        assertThat(visitor.submit("/people/x/notes", NAME).sentTo()).isEqualTo("/sign-in");
        assertThat(visitor.open("/sign-in").html()).contains("Your words are kept");
        assertThat(sealed()).noneMatch(bytes -> new String(bytes, UTF_8).contains("Ruiz"));
        var in = visitor.send(
                "/sign-in", Map.of("email", sam.staff().email(), "password", Cast.PASSWORD, "code", sam.code()));
        assertThat(in.sentTo()).isEqualTo("/sign-in/kept");
        var kept = visitor.open("/sign-in/kept").html();
        assertThat(kept)
                .contains("action=\"/people/x/notes\"", "Ana\n Q. &lt;Ruiz&gt; &amp; “co”</textarea>", "Send them now")
                .doesNotContain("of-an-ended-sign-in");

        visitor.send("/people/x/notes", Map.of("_kept", "1"));
        assertThat(visitor.open("/sign-in/kept").sentTo()).isEqualTo("/");
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
