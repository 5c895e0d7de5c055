package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days on which something breaks in the middle of a meeting: nothing that was written is lost, and nothing pretends. */
@ExtendWith(OnStage.class)
class BadDaysIT {
    private static final Path POSTMASTER = Theatre.HOME.resolve("cluster/postmaster.pid");
    private static final String GOAL = "#field-plan-goal";

    private final Theatre theatre;
    private final Staff dana;
    private final Relationship marisol;

    BadDaysIT(Theatre theatre) {
        this.theatre = theatre;
        dana = theatre.officer("Dana Whitfield");
        marisol = theatre.someone(dana, "Marisol", "Reyes", "en");
    }

    private JdbcClient jdbc() {
        return theatre.bean(JdbcClient.class);
    }

    /** At the page of the plan, with the list heard. */
    private Page atThePlan(BrowserContext browser) {
        var page = theatre.signIn(browser, dana);
        page.navigate(theatre.address() + "/people/" + marisol.person());
        page.click("button[value='first']");
        page.click("#how-we-work-heard button");
        page.waitForCondition(() -> heard() == 1);
        page.navigate(page.url().replace("how-we-work", "plan"));
        page.waitForSelector(GOAL);
        return page;
    }

    private int heard() {
        return count("select count(*) from must_report_heard where person_id = :person");
    }

    /** How often the goal was saved. */
    private int wordings() {
        return count("""
                select count(*) from answer_revision join session on session.id = session_id
                 where person_id = :person and item = 'plan/goal'
                """);
    }

    private int count(String query) {
        return jdbc().sql(query)
                .param("person", marisol.person().value())
                .query(Integer.class)
                .single();
    }

    private void signInEnds() {
        jdbc().sql("delete from spring_session where principal_name = :who")
                .param("who", dana.id().toString())
                .update();
    }

    @Test
    void theDatabaseIsKilledWhileTheyWriteAndTheWordsArriveOnceItIsBack() throws Exception {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = atThePlan(browser);
            var down = new AtomicBoolean(true);
            var killer = Thread.ofPlatform().start(() -> keepKilling(down));
            try {
                page.fill(GOAL, "Keep my shifts & get some sleep");
                page.waitForSelector("[data-notice]:visible");
                assertThat(page.textContent("[data-notice]"))
                        .startsWith("Not saved yet. Your words stay here. They will be saved when the line is back.");
                assertThat(page.textContent("[data-link]")).contains("Not connected");
                assertThat(page.inputValue(GOAL)).isEqualTo("Keep my shifts & get some sleep");
            } finally {
                down.set(false);
                killer.join();
            }
            page.waitForSelector(
                    "[data-notice]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                            .setTimeout(60_000));

            assertThat(page.textContent("[data-saved]")).contains("Saved");
            assertThat(wordings()).isOne();
            page.reload();
            assertThat(page.inputValue(GOAL)).isEqualTo("Keep my shifts & get some sleep");
        }
    }

    /** kill -9, and again as soon as it is back. */
    private static void keepKilling(AtomicBoolean down) {
        try {
            while (down.get()) {
                postmaster().ifPresent(ProcessHandle::destroyForcibly);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException | NumberFormatException failed) {
            fail(failed);
        }
    }

    /** Its file may go at any moment: then it is not there. */
    private static Optional<ProcessHandle> postmaster() throws IOException {
        try {
            return Files.readAllLines(POSTMASTER).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Test
    void whileTheDatabaseIsAwayAPageSaysSoInBothLanguages() throws Exception {
        try (var browser = theatre.browser(1280, false, "en-US")) {
            var page = theatre.signIn(browser, dana);
            var connections = new ArrayList<Connection>();
            try {
                var pool = theatre.bean(DataSource.class).unwrap(HikariDataSource.class);
                for (var taken = 0; taken < pool.getMaximumPoolSize(); taken++) connections.add(pool.getConnection());

                var answer = page.navigate(theatre.address() + "/people/" + marisol.person());

                assertThat(java.util.Objects.requireNonNull(answer).status()).isEqualTo(503);
                assertThat(answer.headers()).containsKey("content-security-policy");
                assertThat(answer.headers().get("cache-control")).contains("no-store");
                assertThat(page.textContent("main"))
                        .contains("Not saved yet", "Your last step was not saved.")
                        .doesNotContain("Exception", "org.");
                browser.addCookies(List.of(new Cookie("language", "es").setUrl(theatre.address())));
                page.navigate(theatre.address() + "/today");
                assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
                assertThat(page.textContent("h1")).isEqualTo("Aún no se guarda");
            } finally {
                for (var connection : connections) connection.close();
            }
            page.navigate(theatre.address() + "/people/" + marisol.person());
            assertThat(page.textContent("h1")).contains("Marisol Reyes");
        }
    }

    @Test
    void theSignInEndsWhileTheyWriteAndTheWordsArriveOnceOneIsBack() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = atThePlan(browser);
            signInEnds();

            page.fill(GOAL, "Keep my shifts");
            page.waitForSelector("[data-notice]:visible");
            assertThat(page.textContent("[data-notice]")).startsWith("Not saved yet. Please sign in again.");
            assertThat(page.inputValue(GOAL)).isEqualTo("Keep my shifts");
            assertThat(wordings()).isZero();

            theatre.signIn(browser, dana);
            page.waitForSelector(
                    "[data-notice]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            assertThat(page.inputValue(GOAL)).isEqualTo("Keep my shifts");
            assertThat(wordings()).isOne();
            page.click("#plan-step-1-by button:first-of-type");
            page.waitForCondition(() -> count("""
                    select count(*) from answer where person_id = :person and item = 'plan/step/1/by'
                    """) == 1);
        }
    }

    @Test
    void withoutScriptTheWordsWaitBehindTheSignIn() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            atThePlan(browser);
        }
        try (var browser = theatre.browser(1280, false, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + marisol.person());
            page.click("header.identity button");
            page.click("button[name='to'][value='plan'] >> nth=0");
            signInEnds();

            page.fill(GOAL, "Keep my shifts\nand “sleep” & rest");
            page.click("#plan-goal button");
            assertThat(page.url()).endsWith("/sign-in");
            assertThat(page.textContent("main")).contains("Your words are kept.");
            assertThat(wordings()).isZero();
            page.click("button[value='" + dana.id() + "']");
            page.click("form[action$='/answers'] button");

            assertThat(page.url()).contains("/together/plan");
            assertThat(page.inputValue(GOAL)).isEqualTo("Keep my shifts\nand “sleep” & rest");
            assertThat(wordings()).isOne();
        }
    }

    @Test
    void pressingTwiceIsPressingOnce() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + marisol.person());
            page.dblclick("button[value='first']");
            page.waitForSelector("#how-we-work-heard button");
            page.dblclick("#how-we-work-heard button");
            page.waitForCondition(() -> heard() == 1);
            page.navigate(page.url().replace("how-we-work", "agenda"));
            page.fill("#add-person", "Work");
            page.dblclick("section.card--person .add-line button");
            page.waitForSelector(".topic");
            page.waitForLoadState(LoadState.LOAD);

            assertThat(count("select count(*) from session where person_id = :person"))
                    .isOne();
            assertThat(count("""
                    select count(*) from answer where person_id = :person and item like 'agenda/%/words'
                    """)).isOne();
            page.navigate(page.url().replaceAll("together/.*", "desk"));
            page.click("form[action='/sign-in/locked/demo'] button");
            page.waitForURL("**/desk");
            page.click("summary:has-text('Stop here for today')");
            page.dblclick("button[value='time'] >> visible=true");
            page.waitForURL("**/wrap-up");
            assertThat(count("select count(*) from session where person_id = :person and state = 'closed'"))
                    .isOne();
        }
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var one = atThePlan(browser);
            one.navigate(one.url().replace("/plan", "/agenda"));
            var two = browser.newPage();
            two.navigate(one.url());

            one.fill("#add-person", "Work");
            one.click("section.card--person .add-line button");
            one.waitForSelector(".topic");
            two.fill("#add-person", "Money");
            two.click("section.card--person .add-line button");
            two.waitForSelector(".topic >> nth=1");
            assertThat(two.locator(".topic").allTextContents().toString()).contains("Work", "Money");

            one.navigate(one.url().replaceAll("/agenda.*", "/plan"));
            two.navigate(one.url());
            one.fill(GOAL, "Keep my shifts");
            one.waitForCondition(() -> wordings() == 1);
            two.fill(GOAL, "Keep my shifts and sleep");
            two.waitForSelector(".also");
            assertThat(two.textContent(".also")).startsWith("Also written: “Keep my shifts and sleep” (Dana, ");
            assertThat(two.inputValue(GOAL)).isEqualTo("Keep my shifts");
            one.reload();
            assertThat(one.inputValue(GOAL)).isEqualTo("Keep my shifts");
            assertThat(one.textContent(".also")).contains("Keep my shifts and sleep");
            assertThat(wordings()).isOne();
        }
    }

    @Test
    void aPageOfAnEarlierSignInCannotBeSentBySomebodyElse() {
        try (var browser = theatre.browser(1280, false, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + marisol.person());
            var other = theatre.officer("Rafael Ortiz " + UUID.randomUUID());
            signInEnds();
            theatre.signIn(browser, other);

            page.click("button[value='first']");

            assertThat(count("select count(*) from session where person_id = :person"))
                    .isZero();
        }
    }
}
