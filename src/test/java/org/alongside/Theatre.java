package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.ConditionIntake;
import org.alongside.people.Intake;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application behind a real browser: one for all browser tests, in a demo unit with nobody in it. */
public final class Theatre implements AutoCloseable {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Two classes are played at the same time, each in a theatre of its own. */
    public static final Path HOME = Path.of("target/theatre-" + System.getProperty("theatre", "1"));

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Playwright playwright;
    private final Browser chromium;
    private final ConfigurableApplicationContext application;
    private final String address;

    Theatre() throws IOException {
        var program = chromium();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        try (var free = new ServerSocket(0)) {
            address = "http://localhost:" + free.getLocalPort();
        }
        application = SpringApplication.run(
                Alongside.class,
                "--alongside.home=" + HOME,
                "--alongside.quiet=true",
                "--alongside.empty=true",
                "--server.port=" + address.substring(address.lastIndexOf(':') + 1));
        if (bean(Units.class).here().isEmpty()) bean(Units.class).open("Lakeview", ZoneId.of("America/Chicago"), true);
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public String address() {
        return address;
    }

    /** An officer who is new to the unit. */
    public Staff officer(String name) {
        var tag = Integer.toString(NUMBERS.getAndIncrement());
        return bean(Units.class)
                .join(
                        bean(Units.class).here().orElseThrow().id(),
                        name,
                        "officer" + tag + System.nanoTime() + "@lakeview.example",
                        "B-" + tag + "-" + System.nanoTime(),
                        Set.of(Role.OFFICER));
    }

    /** Someone on the officer's caseload, under an order that asks for monthly meetings and treatment. */
    public Relationship someone(Staff officer, String first, String last, String language) {
        var unit = bean(Units.class).here().orElseThrow();
        var number = "26-" + System.nanoTime();
        bean(People.class)
                .enrol(
                        unit,
                        List.of(new Intake(
                                number,
                                last,
                                first,
                                "",
                                language,
                                false,
                                true,
                                "1997-03-04",
                                "(312) 555-0142",
                                "someone@example.org",
                                "12 Canary Street",
                                officer.id(),
                                new Intake.OrderIntake(
                                        "O-" + number,
                                        "Hon. A. Pritchard",
                                        LocalDate.of(2026, 9, 1),
                                        null,
                                        false,
                                        "monthly"))));
        bean(People.class)
                .setConditions(
                        unit,
                        List.of(
                                condition(
                                        number,
                                        "STD-01",
                                        "Report to the probation officer as directed, no less than once per month",
                                        SetBy.COURT),
                                condition(
                                        number,
                                        "SP-MH1",
                                        "Participate in mental health treatment as directed by the provider",
                                        SetBy.COURT),
                                condition(
                                        number, "AG-HV", "Permit home visits by the probation officer", SetBy.AGENCY)));
        var person = bean(People.class).numbered(unit, List.of(number)).get(number);
        return bean(People.class).caseFor(officer, java.util.Objects.requireNonNull(person));
    }

    private static ConditionIntake condition(String number, String code, String wording, SetBy setBy) {
        return new ConditionIntake(number, "O-" + number, code, 1, wording, setBy, LocalDate.of(2026, 9, 1));
    }

    /** An appointment this very hour, so that it stands on Today. */
    public void appointmentNow(Relationship between) {
        var now = LocalDateTime.now(Clock.system(ZoneId.of("America/Chicago")))
                .withSecond(0)
                .withNano(0);
        var starts = now.getHour() == 23 ? now.withMinute(0) : now.plusMinutes(10 - now.getMinute() % 10);
        bean(Appointments.class).book(between, starts, 45, Kind.OFFICE, "120 Main St, Rm 4");
    }

    /** A browser of one's own. */
    public BrowserContext browser(int width, boolean script, String language) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setLocale(language));
    }

    /** Signs in by one click, as the demo allows on this machine. */
    public Page signIn(BrowserContext browser, Staff who) {
        var page = browser.newPage();
        page.navigate(address + "/sign-in");
        page.click("button[value='" + who.id() + "']");
        return page;
    }

    /** No barrier that axe can find, by WCAG 2.2 AA (R41). */
    public void accessible(Page page, String where) {
        var found = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
        var said = new ArrayList<String>();
        found.forEach(rule -> rule.getNodes().forEach(node -> said.add(rule.getId() + ": " + node.getHtml())));
        assertThat(said).as("axe at " + where).isEmpty();
    }

    /** On the shared screen words are read from 1.2 m: contrast is 7:1, large words 4.5:1 (WCAG 1.4.6). */
    public void contrast(Page page, String where) {
        var found = new AxeBuilder(page)
                .withRules(List.of("color-contrast-enhanced"))
                .analyze()
                .getViolations();
        var said = new ArrayList<String>();
        found.forEach(rule -> rule.getNodes().forEach(node -> said.add(node.getHtml())));
        assertThat(said).as("contrast at " + where).isEmpty();
    }

    /** A picture for whoever wants to see what was made, under target/pictures. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        application.close();
        playwright.close();
    }
}
