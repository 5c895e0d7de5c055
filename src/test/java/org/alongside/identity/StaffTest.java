package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.platform.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who gets in, how, and who decides it (R24, R49, R52). */
@Scenario
record StaffTest(
        Stage stage, SecretRepository secrets, Passwords passwords, JdbcClient jdbc, Opening opening, Clock clock) {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern SECRET = Pattern.compile("<code translate=\"no\">([A-Z2-7 ]+)</code>");

    private Cast cast() {
        return new Cast(stage, secrets, passwords, jdbc);
    }

    @Test
    @Transactional
    void theFirstAdministratorComesInByTheCodeOfTheStart() {
        jdbc.sql("update staff set active = false").update();
        var email = tag() + "@lakeview.example";
        var line = opening.lines().getFirst();
        var old = found(CODE, line);
        var code = found(CODE, opening.lines().getFirst());
        var visitor = cast().visitor();
        var form = Map.of("unit", "Lakeview", "zone", "America/Chicago", "name", "Sam Okafor", "email", email);

        assertThat(line)
                .startsWith("No one can sign in yet. Open http://localhost:")
                .contains("/sign-in/start");
        visitor.open("/sign-in/start");
        assertThat(start(visitor, form, old).status()).isEqualTo(422);
        var empty = visitor.send("/sign-in/start", Map.of("code", code));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Type a name.", "value=\"" + code + "\"");
        assertThat(start(visitor, form, code.toLowerCase(Locale.ROOT).replace("-", " "))
                        .sentTo())
                .isEqualTo("/sign-in/start/secret");

        var secret = secret(visitor.open("/sign-in/start/secret"));
        assertThat(confirm(visitor, "password1", now(secret)).html()).contains("the first that others try");
        assertThat(confirm(visitor, Cast.PASSWORD, "000000").status()).isEqualTo(422);
        assertThat(opening.lines()).isNotEmpty();
        assertThat(confirm(visitor, Cast.PASSWORD, now(secret)).status()).isEqualTo(409);

        code = found(CODE, opening.lines().getFirst());
        visitor.open("/sign-in/start");
        start(visitor, form, code);
        secret = secret(visitor.open("/sign-in/start/secret"));
        assertThat(confirm(visitor, Cast.PASSWORD, now(secret)).sentTo()).isEqualTo("/");
        assertThat(visitor.open("/staff").status()).isEqualTo(200);
        assertThat(opening.lines()).isEmpty();
    }

    @Test
    @Transactional
    void theCodeOfTheStartLastsAnHour() {
        jdbc.sql("update staff set active = false").update();
        var code = found(CODE, opening.lines().getFirst());
        jdbc.sql("update enrolment_code set expires_at = expires_at - interval '61 minutes'")
                .update();
        var visitor = cast().visitor();
        visitor.open("/sign-in/start");

        var answer = visitor.send(
                "/sign-in/start",
                Map.of("code", code, "unit", "L", "zone", "America/Chicago", "name", "S", "email", "s@l.example"));
        assertThat(answer.html()).contains("This code does not work");
    }

    @Test
    void anOfficerOfAnExportIsCompletedInvitedAndComesIn() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var badge = tag();
        var officer = stage.units().join(stage.unit().id(), "Priya Raman", "", badge, Set.of(Role.OFFICER));
        var page = "/staff/" + officer.id();
        var email = badge + "@lakeview.example";

        assertThat(stage.open(admin.staff(), "/staff").html()).contains("Has no sign-in yet", badge);
        assertThat(stage.send(admin.staff(), page, page + "/code", Map.of()).status())
                .isEqualTo(409);
        var taken = Map.of("name", "Priya Raman", "email", admin.staff().email(), "badge", badge, "roles", "OFFICER");
        assertThat(stage.send(admin.staff(), page, page, taken).html()).contains("has this e-mail already");
        var fields = Map.of("name", "Priya Raman", "email", email, "badge", badge, "roles", "OFFICER");
        assertThat(stage.send(admin.staff(), page, page, fields).status()).isEqualTo(303);
        var shown = stage.send(admin.staff(), page, page + "/code", Map.of());
        var code = found(CODE, shown.html());
        assertThat(stage.open(admin.staff(), page).html()).doesNotContain(code).contains("Has a code until");

        var visitor = cast().visitor();
        visitor.open("/sign-in/start");
        visitor.send("/sign-in/start", Map.of("code", code));
        var sheet = visitor.open("/sign-in/start/secret");
        assertThat(sheet.html()).contains("<svg", "Priya Raman", email);
        var secret = secret(sheet);
        assertThat(confirm(visitor, Cast.PASSWORD, now(secret)).sentTo()).isEqualTo("/");
        assertThat(visitor.open("/").sentTo()).isEqualTo("/today");
        assertThat(cast().audited(officer, "staff.invited")).isOne();
        assertThat(cast().audited(officer, "staff.enrolled")).isOne();

        var second = cast().visitor();
        second.open("/sign-in/start");
        assertThat(second.send("/sign-in/start", Map.of("code", code)).status()).isEqualTo(422);
    }

    @Test
    void switchingOffEndsWhatIsOpen() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var dana = cast().known(Role.ADMINISTRATOR, Role.OFFICER);
        var visitor = cast().signedIn(dana);
        assertThat(visitor.open("/staff").status()).isEqualTo(200);
        var page = "/staff/" + dana.staff().id();

        assertThat(stage.send(admin.staff(), page, page + "/absence", Map.of()).status())
                .isEqualTo(303);

        assertThat(visitor.open("/staff").sentTo()).isEqualTo("/sign-in");
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(422);
        stage.send(admin.staff(), page, page + "/return", Map.of());
        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code(1))
                        .status())
                .isEqualTo(303);
        assertThat(cast().audited(dana.staff(), "staff.switched-off")).isOne();
        assertThat(cast().audited(dana.staff(), "staff.let-in")).isOne();
    }

    @Test
    void anAdministratorReleasesALock() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var dana = cast().known(Role.OFFICER);
        for (int number = 0; number < 5; number++)
            cast().visitor().signIn(dana.staff().email(), "wrong", "");
        var page = "/staff/" + dana.staff().id();

        assertThat(stage.open(admin.staff(), page).html()).contains("Locked after wrong tries");
        stage.send(admin.staff(), page, page + "/return", Map.of());

        assertThat(cast().visitor()
                        .signIn(dana.staff().email(), Cast.PASSWORD, dana.code())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void otherRolesNeedAnotherSignIn() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var dana = cast().known(Role.ADMINISTRATOR, Role.OFFICER);
        var visitor = cast().signedIn(dana);
        var page = "/staff/" + dana.staff().id();
        stage.send(
                admin.staff(),
                page,
                page,
                Map.of("name", dana.staff().name(), "email", dana.staff().email(), "roles", "OFFICER"));

        assertThat(visitor.open("/staff").sentTo()).isEqualTo("/sign-in");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var page = "/staff/" + admin.staff().id();

        assertThat(stage.send(admin.staff(), page, page + "/absence", Map.of()).status())
                .isEqualTo(409);
        var fields = Map.of("name", "Sam", "email", admin.staff().email(), "roles", "OFFICER");
        assertThat(stage.send(admin.staff(), page, page, fields).status()).isEqualTo(409);
    }

    @Test
    void somebodyNewIsAddedAndWhatWasTypedComesBack() {
        var admin = cast().known(Role.ADMINISTRATOR);
        var bad = stage.send(admin.staff(), "/staff", "/staff", Map.of("name", "Lee <b>", "email", "lee"));

        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.html()).contains("value=\"Lee &lt;b>\"", "Type an e-mail", "Choose at least one role");
        var good = Map.of("name", "Lee", "email", tag() + "@lakeview.example", "roles", "SUPERVISOR");
        assertThat(stage.send(admin.staff(), "/staff", "/staff", good).sentTo()).startsWith("/staff/");
    }

    @Test
    void aNewPasswordEndsTheOtherSignIns() {
        var dana = cast().known(Role.ADMINISTRATOR);
        var elsewhere = cast().signedIn(dana);
        var here = cast().visitor();
        here.signIn(dana.staff().email(), Cast.PASSWORD, dana.code());
        assertThat(here.open("/account").html()).contains("Other places: 1");

        var wrong = here.send("/account/password", Map.of("password", "four calm otters", "code", dana.code()));
        assertThat(wrong.status()).isEqualTo(422);
        var right = here.send("/account/password", Map.of("password", "four calm otters", "code", dana.code(1)));

        assertThat(right.sentTo()).isEqualTo("/account");
        assertThat(elsewhere.open("/account").sentTo()).isEqualTo("/sign-in");
        assertThat(here.open("/account").status()).isEqualTo(200);
        var secret = secrets.of(dana.staff().id()).orElseThrow();
        assertThat(passwords.matches("four calm otters", secret.passwordHash())).isTrue();
    }

    @Test
    void otherSignInsCanBeEnded() {
        var dana = cast().known(Role.ADMINISTRATOR);
        var elsewhere = cast().signedIn(dana);
        var here = cast().visitor();
        here.signIn(dana.staff().email(), Cast.PASSWORD, dana.code());
        here.open("/account");
        here.send("/account/other-sign-ins/removal", Map.of());

        assertThat(elsewhere.open("/account").sentTo()).isEqualTo("/sign-in");
        assertThat(here.open("/account").html()).contains("Other places: 0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            short,                          identity.password-short
            password1,                      identity.password-common
            Dana Whitfield,                 identity.password-own
            aaaaaaaaaa,                     identity.password-repeat
            qwertyuiop,                     identity.password-common
            abcdefghijklm,                  identity.password-row
            three quiet herons,             ""
            ñandú en el río 🌊,             ""
            12/03/1987,                     identity.password-date
            """)
    void aPasswordIsRefusedWithTheReason(String password, String key) {
        assertThat(passwords.problem(password, List.of("Dana Whitfield")).orElse(""))
                .isEqualTo(key);
    }

    @Test
    void aPasswordMayBeLongButNotEndless() {
        assertThat(passwords.problem("a bird in the hand ".repeat(6), List.of()))
                .isEmpty();
        assertThat(passwords.problem("x".repeat(129), List.of())).contains("identity.password-long");
    }

    private static Stage.Screen start(Visitor visitor, Map<String, String> form, String code) {
        var fields = new HashMap<>(form);
        fields.put("code", code);
        return visitor.send("/sign-in/start", fields);
    }

    private static Stage.Screen confirm(Visitor visitor, String password, String code) {
        return visitor.send("/sign-in/start/secret", Map.of("password", password, "code", code));
    }

    private String now(byte[] secret) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }

    private static byte[] secret(Stage.Screen page) {
        return Letters.bytes(found(SECRET, page.html()));
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
