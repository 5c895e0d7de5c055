package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Story A, day 0 (rows A1-A6): Marisol's first meeting with Dana, from sign-in to the plan in her hand. */
@ExtendWith(OnStage.class)
class MarisolIT {
    private final Theatre theatre;

    MarisolIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @Test
    void theFirstMeetingFromSignInToPaper() throws Exception {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "es");
        theatre.appointmentNow(marisol);
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var trouble = new ArrayList<String>();
            var page = theatre.signIn(browser, dana);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) trouble.add(message.text());
            });
            page.onPageError(trouble::add);
            look(page, "today");
            assertThat(page.textContent("h3 .name")).isEqualTo("Marisol Reyes");
            page.click("text=Start");

            // A1: her language is the screen's from the start, and one tap away from the other.
            assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
            page.click("text=English");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.url()).endsWith("/together/how-we-work");
            next(page);
            assertThat(page.textContent("main")).contains("First read what your officer must report");
            page.goBack();
            look(page, "how-we-work");
            tap(page, "I heard what my officer must report.");
            saved(page);
            next(page);

            // T10: each rule in plain words, what is fixed in it and what is hers to choose.
            look(page, "my-rules");
            assertThat(page.textContent("main")).contains("Which place, which days", "Set by the court.");
            next(page);

            // A2
            look(page, "check-in");
            rate(page, "Sleep and energy", "Bad");
            rate(page, "Money and benefits", "Bad");
            rate(page, "People close to me", "Good");
            help(page, "Sleep and energy");
            help(page, "Money and benefits");
            saved(page);
            page.reload();
            assertThat(pressed(page, "Sleep and energy")).containsExactly("Bad");
            look(page, "check-in-done");
            page.click("text=Español");
            look(page, "check-in-es");
            page.click("text=English");
            next(page);

            // A3: hers first, the court's named as such.
            page.click("section.card--person button:has-text('Sleep and energy')");
            page.fill("#add-person", "Stop missing shifts");
            page.click("section.card--person .add-line button");
            page.click("section.card--officer button:has-text('Forms on who may share what')");
            page.fill("#add-officer", "How I remind you");
            page.locator("section.card--officer .add-line button").first().click();
            pick(page, "Stop missing shifts");
            pick(page, "Forms on who may share what");
            pick(page, "How I remind you");
            look(page, "agenda");
            assertThat(page.locator(".topic.is-picked").count()).isEqualTo(3);
            next(page);

            // A4: fixed first, with its source; a mixed choice; sure 8; six weeks.
            look(page, "decide-start");
            tap(page, "When should we meet?");
            page.waitForSelector(".fixed");
            assertThat(page.textContent(".fixed")).contains("no less than once per month");
            tap(page, "My job");
            page.waitForSelector("[data-rank='1']");
            page.click("summary:has-text('Add another way')");
            page.fill("#field-decide-1-option-1", "Every other time by phone");
            page.press("#field-decide-1-option-1", "Tab");
            page.waitForSelector("h2:has-text('Every other time by phone')");
            choose(page, "In the afternoon");
            choose(page, "Every other time by phone");
            page.fill("#field-decide-1-words", "I come at 1 and call you the other week, so I don’t lose shifts.");
            page.press("#field-decide-1-words", "Tab");
            page.click("#decide-1-sure button:has-text('8')");
            saved(page);
            look(page, "decide");
            page.click("text=This is our choice");
            page.waitForSelector(".read-back");
            assertThat(page.textContent(".read-back")).contains("I come at 1 and call you");
            next(page);

            // A5
            page.fill("#field-plan-goal", "Keep my shifts and get some sleep");
            page.press("#field-plan-goal", "Tab");
            page.fill("#field-plan-step-1-words", "I’ll go to Harbor intake Thursday at 10:30 and bring my schedule.");
            page.press("#field-plan-step-1-words", "Tab");
            page.waitForSelector("#field-plan-step-2-words");
            page.fill("#field-plan-promise-1-words", "Call Harbor for evening slots");
            page.press("#field-plan-promise-1-words", "Tab");
            page.waitForSelector("#field-plan-promise-2-words");
            page.click("#plan-promise-1-by button:has-text('Within a week')");
            page.locator("summary:has-text('How sure')").first().click();
            tap(page, "My work shift");
            page.waitForSelector("#field-plan-step-1-plan-b-work-shift");
            page.fill("#field-plan-step-1-plan-b-work-shift", "text Dana, and she moves it with Harbor");
            page.press("#field-plan-step-1-plan-b-work-shift", "Tab");
            saved(page);
            look(page, "plan");
            next(page);
            look(page, "reach");
            page.click("#reach-phone button[data-value='shared']");
            page.waitForSelector("text=Then I leave out names");
            next(page);

            // A6
            page.fill("#field-close-teach-back", "Harbor on Thursday, then I call Dana.");
            page.press("#field-close-teach-back", "Tab");
            page.locator("section.card .chip").first().click();
            page.waitForLoadState(LoadState.LOAD);
            tap(page, "On paper");
            saved(page);
            look(page, "close");
            page.click("text=Turn the screen to Marisol");
            pulse(page, "caring", 3);
            pulse(page, "fair", 4);
            pulse(page, "say", 4);
            pulse(page, "trust", 2);
            pulse(page, "clear", 4);
            page.click("[form='pulse-person-trust-shown']");
            saved(page);
            look(page, "pulse");
            page.click("text=Done");
            page.click("text=Finish");
            page.waitForURL("**/farewell");
            look(page, "farewell");

            page.click("text=Show the plan");
            look(page, "hand-out");
            var pdf = browser.request().get(page.url() + ".pdf");
            assertThat(pdf.headers().get("content-disposition")).contains("my-plan.pdf");
            try (var document = Loader.loadPDF(pdf.body())) {
                var text = new PDFTextStripper().getText(document);
                assertThat(text).contains("Marisol", "Harbor", "988");
                assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain("probation", "bipolar", "diagnos");
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo("My plan");
            }

            // The note is there when she stands up; the gap on trust is named because she showed it.
            // From the shared screen to the desk only Dana herself goes on.
            page.navigate(page.url().replace("/hand-out", "/wrap-up"));
            look(page, "locked-shared");
            page.click("text=Carry on as Dana");
            page.waitForURL("**/wrap-up");
            for (var item : List.of("caring", "fair", "say", "trust", "clear"))
                page.click("#pulse-officer-" + item + " button[data-value='" + (item.equals("trust") ? 4 : 5) + "']");
            saved(page);
            page.reload();
            assertThat(page.textContent("#apart + ul")).contains("I trust what my officer tells me");
            assertThat(page.inputValue("#words"))
                    .contains("I come at 1 and call you", "Sure: 8 of 10", "Harbor intake", "sleep".substring(1));
            look(page, "wrap-up");
            page.click("text=Sign the note");
            page.waitForSelector("text=Signed");
            page.click("text=Copy for the agency’s system");
            look(page, "copy");

            // Nobody touches it: the page covers itself, and comes back where it was.
            var copy = page.url();
            page.evaluate("document.documentElement.dataset.lockAfter = '1'");
            page.waitForURL(Pattern.compile(".*/sign-in/locked.*"));
            assertThat(page.textContent("main")).doesNotContain("Marisol");
            page.click("text=Carry on as Dana");
            page.waitForURL(copy);
            assertThat(trouble).filteredOn(line -> !line.contains("422")).isEmpty();
        }
    }

    private void look(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        theatre.picture(page, "a-" + name);
        theatre.accessible(page, name);
        page.setViewportSize(320, 900);
        theatre.accessible(page, name + " at 320");
        theatre.picture(page, "a-" + name + "-320");
        page.setViewportSize(1280, 900);
    }

    private static void next(Page page) {
        page.locator(".steps-bar button").last().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void tap(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static void rate(Page page, String area, String word) {
        page.locator("form.scale", new Page.LocatorOptions().setHasText(area))
                .getByText(word, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void help(Page page, String area) {
        page.locator("form.scale", new Page.LocatorOptions().setHasText(area))
                .locator(".switch")
                .click();
    }

    private static List<String> pressed(Page page, String area) {
        return page.locator("form.scale", new Page.LocatorOptions().setHasText(area))
                .locator(".face-button[aria-pressed='true']")
                .allTextContents();
    }

    private static void pick(Page page, String topic) {
        page.locator(".topic", new Page.LocatorOptions().setHasText(topic))
                .locator("button")
                .click();
        page.locator(".topic.is-picked", new Page.LocatorOptions().setHasText(topic))
                .waitFor();
    }

    private static void choose(Page page, String way) {
        page.locator(".option", new Page.LocatorOptions().setHasText(way))
                .locator("button[data-toggle]")
                .click();
        page.locator(".option.is-chosen", new Page.LocatorOptions().setHasText(way))
                .waitFor();
    }

    private static void pulse(Page page, String item, int value) {
        page.click("#pulse-person-" + item + " button[data-value='" + value + "']");
    }

    /** All that was tapped has reached the server: the mark shows its time and nothing waits. */
    private static void saved(Page page) {
        page.waitForFunction("() => /\\d:\\d\\d/.test(document.querySelector('[data-saved]').textContent)");
        page.waitForTimeout(600);
    }
}
