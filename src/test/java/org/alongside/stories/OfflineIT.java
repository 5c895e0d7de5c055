package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The line goes in the middle of a meeting: it goes on, ends, is printed, and arrives whole when the line is back (F8). */
@ExtendWith(OnStage.class)
class OfflineIT {
    private static final String GOAL = "#field-plan-goal";
    private static final String WORDS = "Keep my canary shifts";

    private final Theatre theatre;
    private final Staff dana;
    private final Relationship marisol;

    OfflineIT(Theatre theatre) {
        this.theatre = theatre;
        dana = theatre.officer("Dana Whitfield");
        marisol = theatre.someone(dana, "Marisol", "Reyes", "en");
    }

    /** At a page of the shared screen, with the list heard and the other pages on the device. */
    private Page at(BrowserContext browser, String phase) {
        var page = theatre.signIn(browser, dana);
        page.navigate(theatre.address() + "/people/" + marisol.person());
        page.click("button[value='first']");
        page.click("#how-we-work-heard button");
        page.waitForCondition(() -> count("select count(*) from must_report_heard where person_id = :person") == 1);
        page.navigate(page.url().replace("how-we-work", phase));
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        page.waitForFunction("() => globalThis.alongsideJournal && globalThis.alongsideQueue");
        page.waitForCondition(
                () -> (Boolean) page.evaluate("""
                        async () => Boolean(navigator.serviceWorker.controller)
                            && (await Promise.all(
                                ['check-in', 'agenda', 'plan', 'close'].map(name => alongsideJournal.page(name))))
                                .every(copy => copy?.html)
                        """), new Page.WaitForConditionOptions().setTimeout(40_000));
    }

    private int count(String query) {
        return theatre.bean(JdbcClient.class)
                .sql(query)
                .param("person", marisol.person().value())
                .query(Integer.class)
                .single();
    }

    private int goals() {
        return count("""
                select count(*) from answer_revision join session on session.id = session_id
                 where person_id = :person and item = 'plan/goal'
                """);
    }

    private static void write(Page page, String words) {
        page.fill(GOAL, words);
        page.press(GOAL, "Tab");
        page.waitForTimeout(400);
    }

    private static void calm(Page page) {
        page.waitForSelector(
                "[data-notice]",
                new Page.WaitForSelectorOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(40_000));
    }

    @Test
    void withoutALineTheMeetingGoesOnOverAReloadAndArrivesOnce() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = at(browser, "agenda");
            browser.setOffline(true);
            page.waitForSelector("[data-notice]:visible");
            page.fill("#add-person", "Money");
            page.click("section.card--person .add-line button");
            page.waitForSelector(".topic:has-text('Money')");
            page.click(".rail button[value='plan']");
            page.waitForURL("**/together/plan");
            write(page, WORDS);
            page.reload();
            page.waitForSelector(GOAL);
            page.waitForFunction("words => document.querySelector('#field-plan-goal')?.value === words", WORDS);
            page.click("[data-line] summary");
            page.waitForSelector("[data-sheet]:has-text('3 things are kept on this device, since ')");
            theatre.accessible(page, "the sheet under the dot");
            assertThat((String) page.evaluate("""
                    async () => {
                        const database = await new Promise(done => {
                            const asked = indexedDB.open('alongside-journal');
                            asked.onsuccess = () => done(asked.result);
                        });
                        const read = name => new Promise(done => {
                            const asked = database.transaction(name).objectStore(name).getAll();
                            asked.onsuccess = () => done(asked.result);
                        });
                        const text = bytes => new TextDecoder('latin1').decode(bytes);
                        const records = [...await read('entries'), ...await read('pages')];
                        const frames = [];
                        for (const name of await caches.keys())
                            for (const kept of await (await caches.open(name)).matchAll()) frames.push(await kept.text());
                        return records.map(one => JSON.stringify(one) + text(one.sealed.body)).join('') + frames.join('');
                    }
                    """))
                    .as("what lies on the device")
                    .doesNotContain("canary", "Marisol", "Money\"", "data-csrf")
                    .contains("Not connected");
            assertThat(goals()).isZero();

            browser.setOffline(false);
            calm(page);
            page.waitForCondition(() -> goals() == 1);
            assertThat(count("select count(*) from session where person_id = :person and phase = 'plan'"))
                    .isOne();
            assertThat(count("""
                    select count(*) from answer where person_id = :person and item like 'agenda/%/words'
                    """)).isOne();
            page.reload();
            assertThat(page.inputValue(GOAL)).isEqualTo(WORDS);
        }
    }

    @Test
    void aPressAtTheVeryMomentTheLineGoesIsKeptToo() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            browser.addInitScript("addEventListener('offline', event => event.stopImmediatePropagation(), true)");
            var page = at(browser, "check-in");
            browser.setOffline(true);
            assertThat((Boolean) page.evaluate("alongsideQueue.isAway()")).isFalse();
            page.click(".rail button[value='agenda']");
            page.waitForURL("**/together/agenda");
            page.waitForSelector("#add-person");

            browser.setOffline(false);
            page.waitForCondition(
                    () -> count("select count(*) from session where person_id = :person and phase = 'agenda'") == 1);
        }
    }

    @Test
    void theEndOfAMeetingWaitsForTheLineAndThenNothingStaysOnTheDevice() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = at(browser, "plan");
            browser.setOffline(true);
            write(page, WORDS);
            page.fill("#field-plan-step-1-words", "Ask for the late shift");
            page.fill("#field-plan-promise-1-words", "Call the clinic");
            page.press("#field-plan-promise-1-words", "Tab");
            page.click(".rail button[value='close']");
            page.waitForURL("**/together/close");
            page.click("form[action$='/next-meeting'] button >> nth=0");
            page.click("#close-copy button[data-value='paper']");
            page.waitForTimeout(300);
            page.click("button:has-text('Finish')");
            page.waitForSelector("[data-notice]:has-text('The meeting ends when the line is back.')");
            page.waitForTimeout(300);

            browser.setOffline(false);
            page.waitForCondition(
                    () -> count("select count(*) from session where person_id = :person and state = 'closed'") == 1);
            page.waitForURL("**/farewell", new Page.WaitForURLOptions().setTimeout(20_000));
            page.waitForCondition(() -> (Boolean) page.evaluate("""
                    async () => !Object.keys(sessionStorage).some(name => name.startsWith('alongside-key'))
                        && !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length
                    """));
            assertThat(
                            count(
                                    "select count(*) from journal_key join session on session.id = session_id where person_id = :person"))
                    .isZero();
        }
    }

    @Test
    void anotherOfficerOnTheSameDeviceNeitherSeesNorSendsWhatWasKept() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = at(browser, "plan");
            browser.setOffline(true);
            write(page, WORDS);
            theatre.bean(JdbcClient.class)
                    .sql("delete from spring_session where principal_name = :who")
                    .param("who", dana.id().toString())
                    .update();
            browser.setOffline(false);
            page.waitForSelector("[data-notice]:has-text('Please sign in again.')");
            var rafael = theatre.officer("Rafael Ortiz " + UUID.randomUUID());
            var other = theatre.signIn(browser, rafael);
            page.waitForTimeout(2_500);
            assertThat(goals()).isZero();
            other.navigate(page.url());
            assertThat(other.content()).doesNotContain("canary");

            other.close();
            browser.clearCookies();
            theatre.signIn(browser, dana);
            calm(page);
            page.waitForCondition(() -> goals() == 1);
            assertThat(page.inputValue(GOAL)).isEqualTo(WORDS);
        }
    }

    @Test
    void aCodeCarriesTheMeetingToAnotherDeviceAndTheFirstIsToldCalmly() {
        try (var tablet = theatre.browser(1280, true, "en-US");
                var laptop = theatre.browser(360, true, "en-US")) {
            var one = at(tablet, "plan");
            one.click("[data-line] summary");
            one.click("[data-offer]");
            one.waitForSelector("[data-code]:visible");
            var code = one.textContent("[data-code]").replaceAll("(\\d{3} \\d{3}).*", "$1");

            var two = theatre.signIn(laptop, dana);
            two.navigate(one.url());
            two.waitForSelector("[data-elsewhere]:visible");
            two.click("[data-line] summary");
            two.fill("#take-over", code);
            two.click("[data-carry-on] button");
            two.waitForSelector(
                    "[data-elsewhere]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            one.waitForSelector("[data-elsewhere]:visible");
            assertThat(one.textContent("[data-elsewhere]")).contains("This meeting goes on at another device.");
            write(one, WORDS);
            write(two, "Sleep");
            two.waitForSelector(".also");
            assertThat(List.of(one.inputValue(GOAL), two.inputValue(GOAL))).containsOnly(WORDS);
        }
    }
}
