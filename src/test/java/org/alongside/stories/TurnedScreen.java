package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.alongside.Theatre;

/** The screen between the two, used by the marks that do not change with the language; it counts what the officer does. */
final class TurnedScreen {
    private final Theatre theatre;
    private final Page page;
    private final String story;
    private int officerTaps;
    private int personTaps;
    private int typed;
    private boolean beforeThePlan = true;

    TurnedScreen(Theatre theatre, Page page, String story) {
        this.theatre = theatre;
        this.page = page;
        this.story = story;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().replaceAll("/(together|desk|wrap-up|copy|hand-out).*", "");
    }

    void open(String place) {
        if (place.endsWith("/plan") || place.endsWith("/two-lines")) beforeThePlan = false;
        page.navigate(path() + "/" + place);
        page.waitForLoadState(LoadState.LOAD);
    }

    /** The person taps an answer. */
    void taps(String item, String value) {
        personTaps++;
        press(item, value);
    }

    /** The officer taps an answer for the two, or of their own. */
    void officerTaps(String item, String value) {
        if (beforeThePlan) officerTaps++;
        press(item, value);
    }

    private void press(String item, String value) {
        var form = "#" + item.replace('/', '-');
        page.locator(form + " button[data-value='" + value + "']").first().click();
        saved();
    }

    /** A switch of the person’s, such as "show this to my officer". */
    void switches(String item) {
        personTaps++;
        flip(item);
    }

    /** A switch that the officer taps: a card, a way, a topic. */
    void officerSwitches(String item) {
        if (beforeThePlan) officerTaps++;
        flip(item);
    }

    private void flip(String item) {
        var form = item.replace('/', '-');
        page.locator("#" + form + " button[data-toggle], button[form='" + form + "']")
                .first()
                .click();
        saved();
    }

    void writes(String item, String words) {
        var field = "#field-" + item.replace('/', '-');
        page.fill(field, words);
        page.press(field, "Tab");
        if (beforeThePlan) typed += words.length();
        saved();
    }

    /** The officer writes down what the person wants to talk about, and picks it. */
    void topic(String words) {
        page.fill("#add-person", words);
        page.press("#add-person", "Enter");
        page.waitForSelector(".topic:has-text('" + words + "')");
        if (beforeThePlan) typed += words.length();
        officerPresses("section.card--person .topic:has-text('" + words + "') button");
        saved();
    }

    /** Opens what lies behind one tap. */
    void unfolds(String id) {
        if (beforeThePlan) officerTaps++;
        var details = page.locator("#" + id);
        if (details.getAttribute("open") == null)
            details.locator("summary").first().click();
    }

    void officerPresses(String selector) {
        if (beforeThePlan) officerTaps++;
        page.locator(selector).first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    void next() {
        officerPresses(".steps-bar button[name='to']:last-of-type");
        if (page.url().endsWith("/together/plan")) beforeThePlan = false;
    }

    /** Whatever was tapped has reached the server, and the page shows what the server sees. */
    void saved() {
        page.waitForTimeout(250);
        page.waitForFunction("() => !document.documentElement.dataset.waiting");
        page.waitForTimeout(350);
    }

    /** The officer's own factor, as the demo allows it by one click. */
    void officerComesBack() {
        if (page.url().contains("/sign-in/locked"))
            page.locator("form[action='/sign-in/locked/demo'] button").click();
        page.waitForLoadState(LoadState.LOAD);
    }

    void desk(String place) {
        var path = path();
        page.navigate(path + "/" + place);
        officerComesBack();
        page.waitForURL(path + "/" + place);
    }

    void look(String name) {
        page.waitForLoadState(LoadState.LOAD);
        theatre.picture(page, story + "-" + name);
        theatre.accessible(page, story + " " + name);
    }

    /** What the officer tapped before the plan, and what was typed of the two's own accord: at most twelve taps. */
    void reckoned(String variant, int mostTaps) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/measures.txt"),
                "%s %s: %d taps of the officer and %d letters before the plan; %d taps of the person%n"
                        .formatted(story, variant, officerTaps, typed, personTaps),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(officerTaps).as("the officer's taps before the plan").isLessThanOrEqualTo(mostTaps);
    }
}
