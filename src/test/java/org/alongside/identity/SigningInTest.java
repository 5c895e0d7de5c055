package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.platform.Trouble;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Scenario
record SigningInTest(
        Stage stage,
        SecretRepository secrets,
        Passwords passwords,
        LockRepository locks,
        JdbcClient jdbc,
        Clock clock) {
    private Cast cast() {
        return new Cast(stage, secrets, passwords, jdbc);
    }

    @Test
    void nobodySeesAnythingWithoutASignIn() {
        var answer = stage.browser().get().uri("/today").exchange().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    /** Its answer may come after the one to a sign-in in another window, and would take that cookie's place. */
    @Test
    void whatAPageAsksForOnItsOwnBeginsNoSignIn() {
        for (var mode : List.of("navigate", "cors", "same-origin")) {
            var visitor = cast().visitor();
            visitor.post(
                    "/people/" + java.util.UUID.randomUUID() + "/sessions/x/answers",
                    Map.of("value", "1"),
                    post -> post.header("Sec-Fetch-Mode", mode).header("Sec-Fetch-Site", "same-origin"));
            visitor.cookie("of-a-sign-in-that-is-gone");
            visitor.post(
                    "/people/" + java.util.UUID.randomUUID() + "/sessions/x/answers",
                    Map.of("value", "1"),
                    post -> post.header("Sec-Fetch-Mode", mode).header("X-Alongside", "save"));
            assertThat(visitor.cookie().equals("of-a-sign-in-that-is-gone"))
                    .as(mode)
                    .isEqualTo(!mode.equals("navigate"));
        }
    }

    @Test
    void theDemoDoorIsShutInAUnitThatIsNoDemo() {
        stage.unit();

        assertThat(stage.browser().get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/demo");
    }

    @Test
    void passwordAndCodeTogetherOpen() {
        var dana = cast().known(Role.OFFICER);
        var visitor = cast().visitor();

        assertThat(visitor.signIn(dana.staff().email().toUpperCase(Locale.ROOT), Cast.PASSWORD, dana.code())
                        .sentTo())
                .isEqualTo("/");
        assertThat(visitor.open("/").sentTo()).isEqualTo("/today");
        assertThat(cast().audited(dana.staff(), "staff.signed-in")).isOne();
    }

    @Test
    void aPasskeyIsAddedOnlyAfterAFreshCode() {
        var dana = cast().known(Role.OFFICER);
        var visitor = cast().signedIn(dana);
        visitor.open("/account");
        assertThat(visitor.send("/webauthn/register", Map.of()).status()).isEqualTo(404);

        assertThat(visitor.send("/account/passkeys/permission", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.send("/webauthn/register", Map.of()).status()).isEqualTo(404);
        assertThat(visitor.send("/account/passkeys/permission", Map.of("code", dana.code()))
                        .status())
                .isEqualTo(204);
        assertThat(visitor.send("/webauthn/register", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void anOddAddressIsJustWrong() {
        var visitor = cast().visitor();

        assertThat(visitor.signIn("dana\0@lakeview.example", "x", "000000").status())
                .isEqualTo(422);
        assertThat(visitor.signIn("\ud800", "x\0", "0\0").status()).isEqualTo(422);
    }

    @Test
    void everyWrongCombinationLooksTheSame() {
        var dana = cast().known(Role.OFFICER);
        var off = cast().known(Role.OFFICER);
        jdbc.sql("update staff set active = false where id = :id")
                .param("id", off.staff().id().value())
                .update();

        var pages = Stream.of(
                        cast().visitor().signIn(dana.staff().email(), "wrong password", dana.code()),
                        cast().visitor().signIn(dana.staff().email(), Cast.PASSWORD, "000000"),
                        cast().visitor().signIn(dana.staff().email(), Cast.PASSWORD, ""),
                        cast().visitor().signIn("nobody@lakeview.example", Cast.PASSWORD, dana.code()),
                        cast().visitor().signIn(off.staff().email(), Cast.PASSWORD, off.code()))
                .toList();

        assertThat(pages).allMatch(page -> page.status() == 422);
        assertThat(pages.stream().map(SigningInTest::alert).distinct()).hasSize(1);
        assertThat(pages.getFirst().html()).contains("value=\"" + dana.staff().email() + "\"");
        assertThat(pages.getFirst().html()).doesNotContain("wrong password");
    }

    private static String alert(Stage.Screen page) {
        var alert = Pattern.compile("usa-alert__text\">([^<]+)<").matcher(page.html());
        return alert.find() ? alert.group(1) : "";
    }

    @Test
    void aCodeOpensOnce() {
        var dana = cast().known(Role.OFFICER);

        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(303);
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(422);
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code(1))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aCodeOfTwoStepsAgoIsTooOld() {
        var dana = cast().known(Role.OFFICER);

        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code(-3))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void fiveWrongTriesLockTheAccountUntilTheTimeOnThePage() {
        var dana = cast().known(Role.OFFICER);
        for (int number = 1; number < 5; number++)
            assertThat(cast().visitor()
                            .signIn(dana.staff().email(), "wrong", "000000")
                            .status())
                    .isEqualTo(422);

        var fifth = cast().visitor().signIn(dana.staff().email(), "wrong", "000000");
        var right = cast().visitor().signIn(dana.staff().email(), Cast.PASSWORD, dana.code());

        assertThat(fifth.status()).isEqualTo(429);
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.html()).containsPattern("try again at \\d{1,2}:\\d\\d [AP]M");
        assertThat(cast().audited(dana.staff(), "staff.locked")).isOne();

        jdbc.sql("update sign_in_lock set ends_at = ends_at - interval '15 minutes'")
                .update();
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anAddressThatIsWrongTooOftenWaitsWhateverItTries() {
        var dana = cast().known(Role.OFFICER);
        var stranger = cast().visitor();
        stranger.open("/sign-in");
        for (int number = 0; number < 40; number++) stranger.send("/sign-in/start", Map.of("code", "guess " + number));

        assertThat(stranger.signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(429);
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nobodyComesInAfterNinetyDaysAway() {
        var dana = cast().known(Role.OFFICER);
        jdbc.sql("update staff set last_in_at = :then where id = :id")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(91))))
                .param("id", dana.staff().id().value())
                .update();

        var answer = cast().visitor().signIn(dana.staff().email(), Cast.PASSWORD, dana.code());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("away for a long time");
    }

    @Test
    void theSignInHasANewNameAndTheOldOneIsDead() {
        var dana = cast().known(Role.OFFICER);
        var visitor = cast().visitor();
        visitor.open("/sign-in");
        var before = visitor.cookie();
        visitor.send("/sign-in", Map.of("email", dana.staff().email(), "password", Cast.PASSWORD, "code", dana.code()));
        var after = visitor.cookie();

        assertThat(before).isNotEmpty().isNotEqualTo(after);
        var thief = cast().visitor();
        thief.cookie(before);
        assertThat(thief.open("/account").sentTo()).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsItOnTheServer() {
        var visitor = cast().signedIn(cast().known(Role.ADMINISTRATOR));
        visitor.open("/staff");
        var cookie = visitor.cookie();
        visitor.send("/sign-out", Map.of());

        assertThat(visitor.header("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        visitor.cookie(cookie);
        assertThat(visitor.open("/staff").sentTo()).isEqualTo("/sign-in");
    }

    @Test
    void theNoticeStandsBeforeTheDoor() {
        assertThat(cast().visitor().open("/sign-in").html()).contains("By signing in you agree");
    }

    @Test
    void healthIsOneWordAndTurnsWithTheDatabase() {
        assertThat(cast().visitor().open("/health").html()).isEqualTo("ok");

        var away =
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/away?connectTimeout=1"));
        assertThat(new HealthController(away).health().getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void beyondThisMachineOnlyWithTls() {
        assertThatThrownBy(() -> new Listening("0.0.0.0", "")).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> new Listening("", "")).isInstanceOf(Trouble.class);
        assertThatCode(() -> new Listening("0.0.0.0", "unit")).doesNotThrowAnyException();
        assertThatCode(() -> new Listening("127.0.0.1", "")).doesNotThrowAnyException();
    }

    @Test
    void behindTlsTheCookieBelongsToThisHostAlone() {
        var answer = stage.browser()
                .get()
                .uri("https://localhost/sign-in")
                .secure(true)
                .exchange()
                .getResponse();

        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-sign-in=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }
}
