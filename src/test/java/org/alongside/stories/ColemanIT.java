package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.OnStage;
import org.alongside.Theatre;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story C as far as the meeting goes: C5 the crisis with tiny choices, C9 the return without blame, C10 three decisions. */
@ExtendWith(OnStage.class)
class ColemanIT {
    private final Theatre theatre;

    ColemanIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theHardDayAndTheWayBack(String language) throws Exception {
        var dana = theatre.officer("Dana Whitfield");
        var andre = theatre.someone(dana, "Andre", "Coleman", language);
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + andre.person());
            page.locator("details:has(button[name='variant']) summary").click();
            page.click("button[name='variant'][value='crisis']");
            var screen = new TurnedScreen(theatre, page, "c-" + language);
            if (page.url().endsWith("/how-we-work")) {
                screen.taps("how-we-work/heard", "yes");
                screen.next();
            }

            // C4, C5: the questions, help in both languages at once, what is done now; no ratings anywhere.
            screen.look("safety");
            screen.taps("safety/ask/self", "no");
            screen.taps("safety/ask/other", "no");
            screen.taps("safety/ask/place", "yes");
            page.waitForSelector("#safety-now-stay");
            assertThat(page.textContent("main")).contains("988");
            screen.look("safety-yes");
            screen.officerSwitches("safety/now/mobile-crisis");
            page.locator("form[action$='/safety'] button[value='agreed']").click();
            page.waitForLoadState();
            screen.look("safety-done");
            screen.open("together/choices");
            screen.taps("choices/way/pick", "ride");
            screen.taps("choices/home/pick", "close");
            screen.look("choices");
            screen.open("together/two-lines");
            screen.writes("two-lines/person", "I go with my mother now.");
            screen.writes("two-lines/officer", "I call tomorrow and see to the cat.");
            page.locator("#two-lines-day button").first().click();
            screen.saved();
            screen.officerTaps("two-lines/copy", "paper");
            screen.look("two-lines");
            screen.reckoned("hard day", 12);
            assertThat(page.content()).doesNotContain("feedback/", "pulse/");
            screen.officerPresses("button[formaction$='/closure']");
            assertThat(page.url()).endsWith("/farewell");
            screen.look("farewell");
            try (var document = Loader.loadPDF(
                    browser.request().get(screen.path() + "/hand-out.pdf").body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("I go with my mother now.", "988")
                        .doesNotContainIgnoringCase("probation")
                        .doesNotContainIgnoringCase("schizo");
            }

            // C9: the way back, without blame and with a smaller ask.
            page.navigate(theatre.address() + "/people/" + andre.person());
            screen.officerComesBack();
            page.navigate(theatre.address() + "/people/" + andre.person());
            page.locator("details:has(button[name='variant']) summary").click();
            page.click("button[name='variant'][value='return']");
            if (page.url().endsWith("/how-we-work")) {
                screen.taps("how-we-work/heard", "yes");
                screen.next();
            }
            screen.look("welcome-back");
            screen.writes("welcome-back/helped", "The quiet room, and Joy");
            screen.taps("welcome-back/pace", "slow");
            screen.next();
            screen.look("return-check-in");
            assertThat(page.locator("main > * .stack > form.scale").count()).isLessThanOrEqualTo(8);

            // C10 A: where the treatment is given; C10 C: what the court ordered is asked for, never chosen.
            screen.open("together/decide");
            screen.officerTaps("decide/1/starter", "own");
            screen.writes("decide/1/question", "Where do I get my visit from the nurse?");
            screen.writes("decide/1/option/1", "The nurse comes home");
            screen.writes("decide/1/option/2", "Walk in at Harbor");
            screen.officerSwitches("decide/1/matter/feeling-safe");
            screen.officerSwitches("decide/1/choice/own-1");
            screen.writes("decide/1/words", "Not the waiting room.");
            screen.officerTaps("decide/1/sure", "8");
            screen.officerPresses("form[action$='/decisions'] button");
            screen.unfolds("who-court");
            screen.officerTaps("decide/2/starter", "ask-how-often");
            page.waitForSelector("form[action$='/requests']");
            assertThat(page.locator("form[action$='/decisions']").count()).isZero();
            screen.officerSwitches("decide/2/choice/phone-counts");
            screen.writes("decide/2/words", "The bus makes me ill");
            screen.look("ask-the-court");
            screen.officerPresses("form[action$='/requests'] button[value='agreed']");
            screen.look("asked");
            page.navigate(theatre.address() + "/people/" + andre.person());
            screen.officerComesBack();
            page.navigate(theatre.address() + "/people/" + andre.person());
            assertThat(page.textContent("main")).contains(language.equals("es") ? "llamada" : "phone call");
            screen.look("person");
        }
    }
}
