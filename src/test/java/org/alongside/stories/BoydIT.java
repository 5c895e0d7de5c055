package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story B as far as the meeting goes (B1, B3, B4): what he keeps stays his, trust is repaired, where to sleep is decided. */
@ExtendWith(OnStage.class)
class BoydIT {
    private static final String KEPT = "CanaryKept drinking most nights";
    private static final String SHOWN = "I am ashamed, and I lost my room";

    private final Theatre theatre;

    BoydIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatHeKeepsStaysHisAndTheTwoDecideWhereToSleep(String language) throws Exception {
        var dana = theatre.officer("Dana Whitfield");
        var terrence = theatre.someone(dana, "Terrence", "Boyd", language);
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + terrence.person());
            page.locator("details:has(button[name='variant']) summary").click();
            page.click("button[name='variant'][value='regular']");
            var screen = new TurnedScreen(theatre, page, "b-" + language);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            screen.taps("how-we-work/heard", "yes");
            screen.next();

            // B1: two of three answers are shown, the third stays his.
            screen.taps("check-in/place/rating", "1");
            screen.taps("check-in/people/rating", "5");
            screen.officerPresses("form[action$='/your-turn'] button");
            screen.look("your-turn");
            screen.writes("own/hard-to-say/words", KEPT);
            screen.writes("own/on-my-mind/words", SHOWN);
            screen.switches("own/on-my-mind/shown");
            screen.writes("own/wish/words", "Tell me before you write to the court");
            screen.switches("own/wish/shown");
            page.reload();
            assertThat(page.content()).contains(SHOWN).doesNotContain("CanaryKept");
            screen.look("your-turn-kept");
            screen.desk("desk");
            assertThat(page.textContent("main"))
                    .contains(SHOWN, "Tell me before you write to the court")
                    .doesNotContain("CanaryKept");
            screen.look("desk");

            // B4: a safety line with its author and reason; two ways at once; sure six.
            screen.open("together/decide");
            screen.officerTaps("decide/1/starter", "own");
            screen.writes("decide/1/question", "Where do I sleep this week, and what comes first?");
            screen.unfolds("decide-1-safety");
            screen.writes("decide/1/safety-line", "Not near the block of the old room");
            screen.writes("decide/1/safety-reason", "The order says no contact with the landlord");
            for (var way : List.of("HomeStart bed tonight", "My sister for two weeks", "Northside respite"))
                screen.writes(
                        "decide/1/option/"
                                + (List.of("HomeStart bed tonight", "My sister for two weeks", "Northside respite")
                                                .indexOf(way)
                                        + 1),
                        way);
            screen.officerSwitches("decide/1/matter/feeling-safe");
            screen.officerSwitches("decide/1/choice/own-2");
            screen.officerSwitches("decide/1/choice/own-1");
            screen.officerTaps("decide/1/sure", "6");
            assertThat(page.textContent("main")).contains("Not near the block of the old room");
            screen.look("decide");
            screen.officerPresses("form[action$='/decisions'] button");
            assertThat(page.textContent("main")).contains("My sister for two weeks");

            // B3: the promise that repairs, and the plan.
            screen.open("together/plan");
            screen.writes("plan/goal", "A door that is mine");
            screen.writes("plan/step/1/words", "I call my sister tonight and ask for two weeks.");
            screen.writes("plan/promise/1/words", "I will tell you before I write to the court.");
            screen.look("plan");
            screen.reckoned("usual", 12);
            screen.next();
            page.locator("form[action$='/next-meeting'] button").first().click();
            screen.officerTaps("close/copy", "none");
            page.locator("form[action$='/your-turn'] button").first().click();
            page.locator("a[href$='/together/pulse']").first().click();
            for (var item : List.of("caring", "fair", "say", "trust", "clear"))
                screen.taps("pulse/person/" + item, item.equals("trust") ? "2" : "5");
            page.locator("button[form='pulse-person-trust-shown']").click();
            screen.saved();
            screen.look("pulse");
            page.navigate(screen.path() + "/together/close");
            screen.officerComesBack();
            screen.look("close");
            screen.officerPresses("button[formaction$='/closure']");
            assertThat(page.url()).endsWith("/farewell");

            // Nothing he kept is in anything that is written or taken away.
            screen.desk("wrap-up");
            for (var item : List.of("caring", "fair", "say", "trust", "clear"))
                page.click("#pulse-officer-" + item + " button[data-value='5']");
            screen.saved();
            page.reload();
            assertThat(page.textContent("#apart + ul").toLowerCase(Locale.ROOT)).contains("trust");
            assertThat(page.locator("#apart + ul li").count())
                    .as("only what he showed")
                    .isEqualTo(1);
            screen.look("wrap-up");
            for (var place : List.of("wrap-up", "copy", "hand-out")) {
                screen.desk(place);
                assertThat(page.content()).as(place).doesNotContain("CanaryKept", SHOWN);
            }
            assertThat(page.textContent("main")).contains("I call my sister tonight");
            var paper = browser.request().get(page.url() + ".pdf");
            assertThat(paper.status()).as(paper.text()).isEqualTo(200);
            try (var document = Loader.loadPDF(paper.body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("sister")
                        .doesNotContain("CanaryKept", "ashamed");
            }
        }
    }
}
