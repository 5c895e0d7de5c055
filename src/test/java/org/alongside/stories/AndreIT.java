package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Set;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story C, his card: written on a good day, first to be read after a yes, on paper for the pocket; and Priya knows. */
@ExtendWith(OnStage.class)
class AndreIT {
    private final Theatre theatre;

    AndreIT(Theatre theatre) {
        this.theatre = theatre;
    }

    private Staff priya() {
        var units = theatre.bean(Units.class);
        return units.join(
                units.here().orElseThrow().id(),
                "Priya Raman",
                "priya" + System.nanoTime() + "@lakeview.example",
                "P-" + System.nanoTime(),
                Set.of(Role.SUPERVISOR));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, bright", "es, 360, dark"})
    void aHardDayGoesByAFewTaps(String language, int width, String theme) {
        var dana = theatre.officer("Dana Whitfield");
        var andre = theatre.someone(dana, "Andre", "Coleman", language);
        try (var browser = theatre.browser(width, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            write(page, andre, language, theme);
            goThrough(page, language);
        }
        try (var browser = theatre.browser(width, true, "en-US")) {
            alert(browser, language);
        }
    }

    private void write(Page page, Relationship andre, String language, String theme) {
        page.navigate(theatre.address() + "/people/" + andre.person());
        if (theme.equals("dark")) {
            page.click(".bar .menu summary");
            page.click("button[value='dark']");
        }
        page.click("button[value='first']");
        page.click("#how-we-work-heard button");
        saved(page);
        page.click(".steps-bar button[name='to']:last-of-type");
        page.waitForURL("**/together/my-rules");
        page.navigate(page.url().replace("my-rules", "check-in"));
        look(page, "check-in-asks " + language);
        page.navigate(page.url().replace("check-in", "hard-days"));
        look(page, "card-empty " + language);
        fill(page, "#card-signs", "I stop answering. The radio sends messages. I sleep in the day.");
        fill(page, "#card-helps", "A quiet room, and nurse Joy");
        fill(page, "#card-place", "To my mother’s house");
        fill(page, "#card-wishes", "An ambulance, not the police. Feed my cat.");
        fill(page, "#call-1-name", "My mother");
        fill(page, "#call-1-phone", "(312) 555-0199");
        page.click("#hard-days-call-1-may-talk button");
        saved(page);
        page.click("form[action$='/hard-days'] button");
        page.waitForSelector(".card-words");
        look(page, "card " + language);
    }

    private void goThrough(Page page, String language) {
        page.navigate(page.url().replace("hard-days", "safety"));
        look(page, "safety-ask " + language);
        page.click("#safety-ask-other button[data-value='yes']");
        page.waitForSelector(".help-now");
        look(page, "safety-open " + language);
        assertThat(page.textContent("main")).contains("988", "Feed my cat", "My mother");
        page.navigate(page.url().replace("safety", "agenda"));
        assertThat(page.url()).as("it comes first").endsWith("/together/safety");
        page.click("#safety-now-call-someone button");
        saved(page);
        page.click("button[name='outcome'][value='agreed']");
        page.waitForSelector(".tells");
        look(page, "safety-done " + language);

        // From here it is a hard day: the officer, and nobody else, makes the meeting another kind.
        page.navigate(page.url().replaceAll("/together.*", "/desk"));
        page.click("form[action='/sign-in/locked/demo'] button");
        page.waitForURL("**/desk");
        page.click("details:has(button[value='crisis']) summary");
        page.click("form[action$='/variant'] button[value='crisis']");
        page.waitForSelector(
                "button[value='crisis'][aria-pressed='true']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.navigate(page.url().replaceAll("/desk.*", "/together/safety"));
        page.click(".steps-bar button[value='choices']:last-of-type");
        page.waitForURL("**/together/choices");
        page.click("#choices-way-pick button[data-value='ride']");
        page.click("#choices-home-pick button[data-value='close']");
        saved(page);
        look(page, "choices " + language);
        page.click(".steps-bar button[value='two-lines']:last-of-type");
        page.waitForURL("**/together/two-lines");
        fill(page, "#field-two-lines-person", "I go with my mother");
        fill(page, "#field-two-lines-officer", "I feed the cat tonight");
        page.click("#two-lines-day button");
        saved(page);
        look(page, "two-lines " + language);
        page.click("button[formaction$='/closure']");
        page.waitForURL("**/farewell");
        page.navigate(page.url().replace("together/farewell", "hand-out"));
        assertThat(page.textContent("main")).contains("I go with my mother", "I feed the cat tonight");
    }

    private void alert(BrowserContext browser, String language) {
        var page = theatre.signIn(browser, priya());
        page.waitForURL("**/today");
        assertThat(page.textContent(".alerts")).contains("Andre Coleman");
        look(page, "alerts " + language);
        page.locator(".alerts a.name").first().click();
        look(page, "alert " + language);
    }

    private static void fill(Page page, String field, String words) {
        page.fill(field, words);
        page.press(field, "Tab");
    }

    private static void saved(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void look(Page page, String name) {
        theatre.accessible(page, name);
        theatre.picture(page, "andre-" + name.replace(' ', '-'));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at " + name)
                .isEqualTo(true);
    }
}
