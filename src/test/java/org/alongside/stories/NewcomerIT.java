package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.Alongside;
import org.alongside.platform.Opening;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A county's first day: from the code in the terminal to the second plan on paper, with nothing there before. */
@SuppressWarnings("NullAway.Init")
class NewcomerIT {
    private static final Path HOME = Path.of("target/newcomer");
    private static final Path EXPORTS = Path.of("src/test/resources/exports");
    private static final String PASSWORD = "three quiet herons";

    private static ConfigurableApplicationContext application;
    private static Playwright playwright;
    private static Browser chromium;
    private static CodeApp phone;
    private static long usedStep;
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
        FileSystemUtils.deleteRecursively(HOME);
        application = SpringApplication.run(
                Alongside.class,
                "--alongside.home=" + HOME,
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
    void fromTheFirstCodeToTheSecondPlan() throws IOException {
        String code;
        try (var browser = browser()) {
            var sam = theFirstAdministrator(browser.newPage());
            bringInTheExports(sam);
            code = invite(sam, "Dana Whitfield", "dana@lakeview.example");
        }
        try (var browser = browser()) {
            var dana = setUpAndSignIn(browser.newPage(), code, "dana@lakeview.example");
            var sofia = find(dana, "reyes sofia", "Sofía Reyes");
            assertThat(firstMeeting(dana))
                    .contains("When should we meet?", "I call the clinic", "Send the bus pass", "988");
            sign(dana);
            dana.navigate(sofia);
            assertThat(usualMeeting(dana)).contains("I walk in the evening", "Ask about a later hour", "988");
            assertThat(sign(dana)).contains("Step “I call the clinic”: Partly", "My promise “Send the bus pass”: Done");
        }
    }

    private static BrowserContext browser() {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-US"));
    }

    private static Page theFirstAdministrator(Page page) {
        var line = application.getBean(Opening.class).lines().getFirst();
        page.navigate(address + "/sign-in/start");
        page.fill("#code", line.substring(line.lastIndexOf(' ') + 1));
        page.fill("#unit", "Lakeview");
        page.selectOption("#zone", "America/Chicago");
        page.fill("#name", "Sam Okafor");
        page.fill("#email", "sam@lakeview.example");
        press(page, "Next");
        chooseKeys(page);
        page.waitForURL(address + "/staff");
        return page;
    }

    /** A password and an app for codes; the app stays with its owner. */
    private static CodeApp chooseKeys(Page page) {
        page.click("summary:has-text('No camera?')");
        var app = CodeApp.with(page.textContent("main code"));
        page.fill("#password", PASSWORD);
        page.fill("#code", app.codeNow());
        press(page, "Finish and sign in");
        return app;
    }

    private static void bringInTheExports(Page page) {
        assertThat(tryOut(page, "people", "caseload.csv"))
                .contains("Rows: 25. New: 25.", "Officer Dana Whitfield, badge LV-101");
        assertThat(bringIn(page)).contains("Rows: 25. New: 25. Changed: 0. The same: 0. Left out: 0.");
        assertThat(tryOut(page, "conditions", "conditions.csv")).contains("New: 167.");
        assertThat(bringIn(page)).contains("Rows: 167. New: 167. Changed: 0. The same: 0. Left out: 0.");
        assertThat(tryOut(page, "appointments", "appointments.csv")).contains("New: 282.");
        assertThat(bringIn(page)).contains("Rows: 282. New: 282. Changed: 0. The same: 0. Left out: 0.");
        assertThat(tryOut(page, "people", "caseload.csv")).contains("New: 0. Changed: 0. The same: 25. Left out: 0.");
        assertThat(tryOut(page, "people", "caseload-messy.csv")).contains("Left out: 50.", "Rows that stay out");
    }

    private static String tryOut(Page page, String kind, String file) {
        page.navigate(address + "/import");
        page.click("label[for='kind-" + kind + "']");
        page.setInputFiles("#file", EXPORTS.resolve(file));
        press(page, "Try it out");
        page.waitForSelector("text=This was a try. Nothing is saved yet.");
        return page.innerText("main");
    }

    private static String bringIn(Page page) {
        page.click("main form .usa-button:has-text('Bring in')");
        page.waitForSelector("text=The rows are in.");
        return page.innerText("main");
    }

    private static String invite(Page page, String name, String email) {
        page.navigate(address + "/staff");
        page.click("text=" + name);
        page.fill("#email", email);
        press(page, "Save");
        press(page, "Make a one-time code");
        page.waitForSelector("text=They type it on the sign-in page");
        return page.textContent("strong.num");
    }

    private static Page setUpAndSignIn(Page page, String code, String email) {
        page.navigate(address + "/sign-in");
        page.click("text=I was given a one-time code");
        page.fill("#code", code);
        press(page, "Next");
        var app = chooseKeys(page);
        page.waitForURL(address + "/today");
        page.click("summary:has-text('Dana Whitfield')");
        press(page, "Sign out");
        page.waitForURL(address + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        phone = app;
        usedStep = CodeApp.step() + 1;
        page.fill("#code", app.nextCode());
        press(page, "Sign in");
        page.waitForURL(address + "/today");
        return page;
    }

    /** Finds somebody by a name without its accent, and gives the address of their page. */
    private static String find(Page page, String words, String name) {
        page.fill("#q", words);
        page.press("#q", "Enter");
        page.click("main a:has-text('" + name + "')");
        page.waitForSelector("h1:has-text('" + name + "')");
        return page.url();
    }

    private static String firstMeeting(Page page) throws IOException {
        page.locator("button:has-text('Start: First meeting')").dblclick();
        page.waitForURL("**/together/how-we-work");
        next(page);
        assertThat(page.textContent("[role=alert]")).contains("First read what your officer must report");
        tap(page, "I heard what my officer must report.");
        saved(page);
        next(page);
        page.waitForURL("**/together/my-rules");
        next(page);

        rate(page, "Sleep and energy", "Bad").dblclick();
        saved(page);
        page.reload();
        assertThat(rate(page, "Sleep and energy", "Bad").getAttribute("aria-pressed"))
                .isEqualTo("true");
        next(page);

        page.click("section.card--person button:has-text('Getting here on time')");
        page.click(".topic:has-text('Getting here on time') button");
        page.waitForSelector(".topic.is-picked:has-text('Getting here on time')");
        next(page);

        tap(page, "When should we meet?");
        tap(page, "My job");
        page.waitForSelector("[data-rank='1']");
        page.locator(".option:has-text('In the afternoon') button[data-toggle]").click();
        page.waitForSelector(".option.is-chosen:has-text('In the afternoon')");
        page.click("#decide-1-sure button:has-text('7')");
        saved(page);
        tap(page, "This is our choice");
        page.waitForSelector(".read-back");
        next(page);

        plan(page, "Sleep better", "I call the clinic", "Send the bus pass");
        page.waitForURL("**/together/reach");
        next(page);
        return close(page);
    }

    private static String usualMeeting(Page page) throws IOException {
        tap(page, "Start: Usual meeting");
        page.waitForURL("**/together/check-in");
        rate(page, "Sleep and energy", "Okay").click();
        page.waitForSelector("text=One thing is better than last time: Sleep and energy.");
        saved(page);
        next(page);

        outcome(page, "I call the clinic", "Partly");
        page.waitForSelector("text=What got in the way?");
        tap(page, "I might forget");
        outcome(page, "Send the bus pass", "Done");
        saved(page);
        page.locator(".rail button:has-text('Plan')").click();

        plan(page, "Sleep better", "I walk in the evening", "Ask about a later hour");
        return close(page);
    }

    private static void plan(Page page, String goal, String step, String promise) {
        write(page, "#field-plan-goal", goal);
        write(page, "#field-plan-step-1-words", step);
        page.waitForSelector("#field-plan-step-2-words");
        write(page, "#field-plan-promise-1-words", promise);
        page.waitForSelector("#field-plan-promise-2-words");
        saved(page);
        next(page);
    }

    /** Picks the next meeting and the copy, finishes, and reads the paper. */
    private static String close(Page page) throws IOException {
        page.locator("section[aria-labelledby='next'] .chip").first().click();
        page.waitForSelector("section[aria-labelledby='next'] .chip[aria-pressed='true']");
        tap(page, "On paper");
        saved(page);
        tap(page, "Finish");
        page.waitForURL("**/farewell");
        page.click("text=Show the plan");
        page.waitForURL("**/hand-out");
        try (var paper = Loader.loadPDF(page.request().get(page.url() + ".pdf").body())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(paper);
        }
    }

    /** The shared screen is left with the officer's code; each code opens once, so it may take until the next one. */
    private static void leaveTheSharedScreen(Page page) {
        while (CodeApp.step() + 1 <= usedStep) page.waitForTimeout(500);
        usedStep = CodeApp.step() + 1;
        page.fill("#code", phone.nextCode());
        press(page, "Unlock");
        page.waitForSelector("#words");
    }

    /** Signs the note of the meeting just closed, and gives its words. */
    private static String sign(Page page) {
        page.navigate(page.url().replace("/hand-out", "/wrap-up"));
        leaveTheSharedScreen(page);
        var words = page.inputValue("#words");
        tap(page, "Sign the note");
        page.waitForSelector("text=A change is added with its reason");
        return words;
    }

    private static void next(Page page) {
        page.locator(".steps-bar button").last().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void tap(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static void press(Page page, String words) {
        tap(page, words);
        page.waitForLoadState(LoadState.LOAD);
    }

    private static Locator rate(Page page, String area, String word) {
        return page.locator("form.scale", new LocatorOptions().setHasText(area))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word).setExact(true));
    }

    private static void outcome(Page page, String step, String word) {
        page.locator("li", new LocatorOptions().setHasText(step))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word).setExact(true))
                .click();
    }

    private static void write(Page page, String field, String words) {
        page.fill(field, words);
        page.press(field, "Tab");
    }

    /** All that was tapped has reached the server: the mark shows its time and nothing waits. */
    private static void saved(Page page) {
        page.waitForFunction("() => /\\d:\\d\\d/.test(document.querySelector('[data-saved]').textContent)");
        page.waitForTimeout(600);
    }
}
