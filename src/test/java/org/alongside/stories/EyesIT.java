package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shared screen stays out of the way: few words, calm, readable in every look, and all of it by keyboard alone. */
@ExtendWith(OnStage.class)
class EyesIT {
    private static final List<String> PHASES =
            List.of("how-we-work", "check-in", "look-back", "agenda", "decide", "plan", "close", "pulse");
    private static final int MOST_WORDS = 45;

    /** What a reader must read: no buttons, no cards of the unit, no words of the two, the same label only once. */
    private static final String OUR_WORDS = """
            () => {
              const silent = '.usa-sr-only, [hidden], [aria-hidden=true], button, a.usa-button, summary, select, .words, .owner, .columns--three .card, .tells, .scale legend, .fixed, .room, .option, .rules, .pulse > p, [id^=feedback-] legend, script, style, .strip, .notice, .usa-tag, dialog, details:not([open]) > :not(summary)';
              const said = new Set();
              for (const root of document.querySelectorAll('main, .help-line')) {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  const text = node.textContent.trim();
                  if (text && !node.parentElement.closest(silent) && node.parentElement.checkVisibility()) said.add(text);
                }
              }
              return [...said];
            }""";

    private final Theatre theatre;

    EyesIT(Theatre theatre) {
        this.theatre = theatre;
    }

    private Page begin(com.microsoft.playwright.BrowserContext browser, String language, String variant) {
        var dana = theatre.officer("Dana Whitfield");
        var person = theatre.someone(dana, "Marisol", "Reyes", language);
        var page = theatre.signIn(browser, dana);
        page.navigate(theatre.address() + "/people/" + person.person());
        if (!page.isVisible("button[value='" + variant + "']")) page.click("summary:has-text('Another kind')");
        page.click("button[value='" + variant + "']");
        page.waitForURL("**/together/**");
        if (page.url().endsWith("how-we-work")) {
            page.click("#how-we-work-heard button");
            saved(page);
        }
        return page;
    }

    private static void saved(Page page) {
        page.waitForFunction("() => /\\d:\\d\\d/.test(document.querySelector('[data-saved]').textContent)");
        page.waitForTimeout(400);
    }

    private static void go(Page page, String phase) {
        page.navigate(page.url().replaceAll("/together/[a-z-]+.*", "/together/" + phase));
    }

    @Test
    void noStepAsksToReadMoreThan45OfOurOwnWords() {
        var tooLong = new ArrayList<String>();
        for (var language : List.of("en", "es"))
            try (var browser = theatre.browser(1280, true, "en-US")) {
                var page = begin(browser, language, "regular");
                for (var phase : PHASES) {
                    go(page, phase);
                    count(page, language + " " + phase, tooLong);
                }
                go(page, "decide");
                page.click("button[value='reporting-time']");
                page.waitForSelector(".fixed");
                count(page, language + " weighing", tooLong);
            }
        assertThat(tooLong).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void count(Page page, String where, List<String> tooLong) {
        var texts = (List<String>) page.evaluate(OUR_WORDS);
        var words = texts.stream()
                .flatMap(text -> java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}’]+")))
                .filter(word -> !word.isBlank())
                .count();
        if (words > MOST_WORDS) tooLong.add(words + " words at " + where + ": " + texts);
    }

    @Test
    void everySharedPageIsReadableInEveryLook() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = begin(browser, "en", "regular");
            for (var look : List.of(
                    Map.of("theme", "bright"),
                    Map.of("theme", "dark"),
                    Map.of("theme", "contrast"),
                    Map.of("theme", "bright", "text", "3"))) {
                go(page, PHASES.getFirst());
                look.forEach((name, value) -> {
                    page.click(".strip details.menu:has(button[name=theme]) > summary");
                    page.click(".strip button[name='" + name + "'][value='" + value + "']");
                    page.waitForSelector("html[data-" + name + "='" + value + "']");
                    page.waitForLoadState(LoadState.LOAD);
                });
                for (var phase : PHASES) {
                    go(page, phase);
                    var name = String.join("-", look.values()) + "-" + phase;
                    theatre.accessible(page, name);
                    theatre.contrast(page, name);
                    theatre.picture(page, "eyes-" + name);
                    assertThat(page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(name + " needs no scrolling sideways")
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void aCheckInAndAnAgendaByKeyboardAlone() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = begin(browser, "en", "first");
            var keys = page.keyboard();
            keys.press("n");
            page.waitForURL("**/my-rules");
            keys.press("n");
            page.waitForURL("**/check-in");

            // The first stop of the page is the way past the frame.
            keys.press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the main part");
            keys.press("Enter");
            for (var area = 0; area < 8; area++) {
                tabTo(
                        page,
                        "#check-in-"
                                + List.of(
                                                "sleep",
                                                "mind",
                                                "money",
                                                "place",
                                                "people",
                                                "days",
                                                "substances",
                                                "probation")
                                        .get(area)
                                + "-rating .face-button");
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineWidth"))
                        .isEqualTo("3px");
                keys.press("Enter");
            }
            saved(page);
            assertThat(page.locator(".face-button[aria-pressed='true']").count())
                    .isEqualTo(8);

            keys.press("?");
            assertThat(page.locator("dialog#keys").isVisible()).isTrue();
            theatre.picture(page, "eyes-keys");
            theatre.accessible(page, "keys");
            keys.press("Escape");
            assertThat(page.locator("dialog#keys").isVisible()).isFalse();

            keys.press("p");
            page.waitForSelector("[data-park-word]:not([hidden])");
            assertThat(page.textContent("[data-parked]")).isEqualTo("Parked");
            tabTo(page, "[data-park-word]");
            keys.type("Landlord");
            keys.press("Enter");
            page.waitForCondition(() -> !page.locator("[data-park-word]").isVisible());
            assertThat(page.content()).doesNotContain("Landlord");

            keys.press("n");
            page.waitForURL("**/agenda");
            tabTo(page, "#add-person");
            keys.type("Not to lose shifts, and no problem with n");
            keys.press("Enter");
            page.waitForSelector(".topic");
            tabTo(page, ".topic button");
            keys.press("Space");
            page.waitForSelector(".topic.is-picked");
            assertThat(page.textContent(".topic.is-picked")).contains("Not to lose shifts");

            // Single letters can be turned off (WCAG 2.1.4).
            keys.press("?");
            tabTo(page, "dialog button[name='keys']");
            keys.press("Enter");
            page.waitForSelector("html[data-keys='off']");
            page.waitForLoadState(LoadState.LOAD);
            keys.press("n");
            keys.press("?");
            assertThat(page.url()).endsWith("/agenda");
            assertThat(page.locator("dialog#keys").isVisible()).isFalse();
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    private static void tabTo(Page page, String target) {
        for (var stops = 0; stops < 160; stops++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("t => document.activeElement.matches(t)", target))) return;
        }
        throw new AssertionError("the keyboard does not reach " + target);
    }

    @Test
    void anUntouchedPageSettlesToOneLineAndComesBackAsItWas() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = begin(browser, "en", "first");
            go(page, "agenda");
            page.fill("#add-person", "Housing");
            page.press("#add-person", "Enter");
            page.waitForSelector(".topic");
            page.click(".topic button");
            page.waitForSelector(".topic.is-picked");
            go(page, "plan");
            page.evaluate("document.documentElement.dataset.calm = '1'");

            page.fill("#field-plan-goal", "A place of my");
            page.waitForTimeout(2200);
            assertThat(page.locator(".calm").count())
                    .as("while somebody writes")
                    .isZero();
            page.focus("[data-key='n']");
            saved(page);
            var focus = page.evaluate("document.activeElement.outerHTML");
            page.waitForSelector(".calm");
            assertThat(page.textContent(".calm")).isEqualTo("We are talking about: Housing");
            theatre.picture(page, "eyes-calm");
            theatre.accessible(page, "calm");

            page.keyboard().press("Enter");
            assertThat(page.locator(".calm").count()).isZero();
            assertThat(page.url()).endsWith("/plan");
            assertThat(page.evaluate("document.activeElement.outerHTML")).isEqualTo(focus);
            assertThat(page.inputValue("#field-plan-goal")).isEqualTo("A place of my");

            page.waitForSelector(".calm");
            page.mouse().click(640, 120);
            page.waitForCondition(() -> page.locator(".calm").count() == 0);
            assertThat(page.url())
                    .as("the touch that wakes taps nothing beneath")
                    .endsWith("/plan");
            assertThat(page.evaluate("document.activeElement.outerHTML")).isEqualTo(focus);

            page.click(".strip details.menu:has(button[name=theme]) > summary");
            page.click(".strip button[name='calm']");
            page.waitForLoadState(LoadState.LOAD);
            page.waitForSelector("html:not([data-calm])");
        }
    }

    @Test
    void aPageIsReadAloudOnlyByAVoiceOfTheDevice() {
        try (var browser = theatre.browser(1280, true, "en-US")) {
            browser.addInitScript("""
                    window.spoken = [];
                    const away = { lang: 'en-US', localService: false, name: 'away' };
                    const here = { lang: 'en-US', localService: true, name: 'here' };
                    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
                    Object.defineProperty(window, 'speechSynthesis', { value: {
                      getVoices: () => window.localVoices === false ? [away] : [away, here],
                      speak: said => window.spoken.push(`${said.voice?.name} ${said.text}`),
                      cancel: () => { window.spoken.length = 0; },
                      addEventListener: () => {},
                    } });""");
            var page = begin(browser, "en", "first");
            go(page, "check-in");
            page.click("[data-aloud]");
            assertThat(String.valueOf(page.evaluate("spoken.join('|')")))
                    .startsWith("here How are things?")
                    .contains("Sleep and energy")
                    .doesNotContain("away ");
            assertThat(page.textContent("[data-aloud]")).contains("Stop");
            page.click("[data-aloud]");
            assertThat(page.evaluate("spoken.length")).isEqualTo(0);
            page.locator("[data-aloud-card]").nth(1).click();
            assertThat(String.valueOf(page.evaluate("spoken[0]"))).contains("How my mind has been");
            theatre.picture(page, "eyes-aloud");
            theatre.accessible(page, "aloud");

            browser.addInitScript("window.localVoices = false;");
            page.reload();
            assertThat(page.locator("[data-aloud]").isVisible()).isFalse();
            assertThat(page.locator("[data-aloud-card]").count()).isZero();
        }
    }

    @Test
    void theDeskBeforeAndAfterInBothLanguagesWideAndNarrow() throws IOException {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "es");
        theatre.appointmentNow(marisol);
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            var person = theatre.address() + "/people/" + marisol.person();
            page.navigate(person + "/brief");
            look(page, "brief-first");
            page.navigate(person + "/paper");
            look(page, "paper");
            page.fill(
                    "#day",
                    LocalDate.now(java.time.Clock.systemUTC()).minusDays(2).toString());
            page.click("text=Enter the sheets");
            look(page, "paper-entry");
            page.click("label[for=heard]");
            for (var area : List.of("sleep", "mind", "place", "people", "days", "substances", "probation"))
                page.check("input[name='check-in/" + area + "/rating'][value='6']");
            page.check("input[name='check-in/money/rating'][value='2']");
            page.check("input[name='check-in/money/help']");
            page.fill("[name='agenda/1/words']", "Mis turnos");
            page.selectOption("#decide", "reporting-time:afternoon");
            page.check("input[name='decide/1/matter/my-job']");
            page.fill("#decided", "Vengo en la tarde");
            page.check("input[name='decide/1/sure'][value='8']");
            page.fill("#goal", "Cuidar mi trabajo");
            page.fill("[name='plan/step/1/words']", "Llamar a Harbor");
            page.click("text=Save this meeting");
            page.waitForSelector("[role=alert]");
            look(page, "paper-entry-again");
            assertThat(page.inputValue("#goal")).isEqualTo("Cuidar mi trabajo");
            page.fill("[name='plan/promise/1/words']", "Preguntar por la tarde");
            page.fill("#next-day", "2031-03-04");
            page.fill("#next-time", "13:30");
            page.check("input[name='close/copy'][value='paper']");
            takesNoLongerThan90Seconds(page);
            page.click("text=Save this meeting");
            page.waitForURL("**/wrap-up");
            look(page, "paper-wrap-up");
            page.navigate(person + "/brief");
            look(page, "brief");
            page.navigate(theatre.address() + "/today");
            look(page, "today-unfinished");
            page.click("button[value='es']");
            page.navigate(person + "/brief");
            look(page, "brief-es");
            page.navigate(person + "/paper/entry");
            look(page, "paper-entry-es");
            page.navigate(person);
            look(page, "person-es");
        }
    }

    /**
     * What a practised hand needs for what stands in the sheet: each tick, list and field pointed at and pressed (1.3 s), each
     * letter typed (0.28 s), and a look at the paper for each field of words and each list (1.35 s); the keystroke-level
     * model of Card, Moran and Newell (1980).
     */
    private static void takesNoLongerThan90Seconds(Page page) throws IOException {
        var counted = (List<?>) page.evaluate("""
                () => {
                  const filled = [...document.querySelectorAll('.paper-entry input:not([type=hidden]), .paper-entry select, .paper-entry textarea')]
                    .filter(field => ['radio', 'checkbox'].includes(field.type) ? field.checked
                      : field.tagName === 'SELECT' ? [...field.options].findIndex(option => option.selected) > 0 : field.value);
                  const written = filled.filter(field => field.matches('textarea, input') && !['radio', 'checkbox'].includes(field.type));
                  return [filled.length + 1, written.reduce((letters, field) => letters + field.value.length, 0),
                    written.length + filled.filter(field => field.tagName === 'SELECT').length];
                }""");
        var taps = ((Number) counted.get(0)).intValue();
        var letters = ((Number) counted.get(1)).intValue();
        var looks = ((Number) counted.get(2)).intValue();
        var seconds = taps * 1.3 + letters * 0.28 + looks * 1.35;
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/measures.txt"),
                "a meeting from paper: %d taps, %d letters, %d looks: %.0f seconds%n"
                        .formatted(taps, letters, looks, seconds),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(taps).isGreaterThan(15);
        assertThat(seconds).as("seconds for one meeting from paper").isLessThanOrEqualTo(90);
    }

    private void look(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        theatre.accessible(page, name);
        theatre.picture(page, "eyes-" + name);
        page.setViewportSize(360, 900);
        theatre.accessible(page, name + " at 360");
        theatre.picture(page, "eyes-" + name + "-360");
        page.setViewportSize(1280, 900);
    }
}
