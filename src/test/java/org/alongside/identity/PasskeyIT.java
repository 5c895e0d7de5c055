package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.Alongside;
import org.alongside.platform.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real browser with a key of its own: the first administrator comes in, adds a passkey, and signs in with it. */
@SuppressWarnings("NullAway.Init")
class PasskeyIT {
    private static ConfigurableApplicationContext application;
    private static Playwright playwright;
    private static Browser chromium;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        var program = chromium();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        try (var free = new ServerSocket(0)) {
            address = "http://localhost:" + free.getLocalPort();
        }
        application = SpringApplication.run(
                Alongside.class,
                "--alongside.home=target/passkey",
                "--alongside.quiet=true",
                "--alongside.empty=true",
                "--server.port=" + address.substring(address.lastIndexOf(':') + 1));
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void stop() {
        if (application != null) application.close();
        if (playwright != null) playwright.close();
    }

    @Test
    void thePasskeySignsIn() {
        application
                .getBean(JdbcClient.class)
                .sql("update staff set active = false")
                .update();
        var line = application.getBean(Opening.class).lines().getFirst();
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            giveAKey(page);
            var secret = setUp(page, line.substring(line.lastIndexOf(' ') + 1));

            page.navigate(address + "/account");
            page.fill("#label", "Desk in room 4");
            page.fill(
                    "#passkey-code",
                    Totp.code(secret, Clock.systemUTC().instant().getEpochSecond() / 30 + 1));
            page.click("[data-passkey-add] button");
            page.waitForSelector("li:has-text('Desk in room 4')");

            context.clearCookies();
            page.navigate(address + "/staff");
            assertThat(page.url()).isEqualTo(address + "/sign-in");
            page.click("[data-passkey-sign-in] button");
            page.waitForURL(address + "/staff");
            assertThat(page.textContent("h1")).isEqualTo("Staff");

            lock(page);
            page.click("[data-passkey-sign-in] button");
            page.waitForURL(address + "/account");

            page.click("li:has-text('Desk in room 4') button");
            assertThat(page.locator("li:has-text('Desk in room 4')").count()).isZero();
            context.clearCookies();
            page.navigate(address + "/sign-in");
            page.click("[data-passkey-sign-in] button");
            page.waitForSelector("[data-passkey-sign-in] [role=alert]:not([hidden])");
        }
    }

    /** Time passes for everybody; the next page asked for is the lock. */
    private static void lock(Page page) {
        application
                .getBean(JdbcClient.class)
                .sql("update spring_session set last_access_time = last_access_time - 16 * 60000")
                .update();
        page.navigate(address + "/account");
        assertThat(page.textContent("h1")).isEqualTo("Your screen is locked");
    }

    private static byte[] setUp(Page page, String code) {
        page.navigate(address + "/sign-in/start");
        page.fill("#code", code);
        if (page.locator("#unit").count() > 0) {
            page.fill("#unit", "Lakeview");
            page.selectOption("#zone", "America/Chicago");
        }
        page.fill("#name", "Sam Okafor");
        page.fill("#email", "sam" + address.hashCode() + "@lakeview.example");
        page.click("form .usa-button");
        page.click("summary");
        var secret = Letters.bytes(page.textContent("code"));
        page.fill("#password", Cast.PASSWORD);
        page.fill("#code", Totp.code(secret, Clock.systemUTC().instant().getEpochSecond() / 30));
        page.click("form .usa-button");
        page.waitForURL(address + "/staff");
        return secret;
    }

    private static void giveAKey(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapper = new JsonObject();
        wrapper.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", wrapper);
    }
}
