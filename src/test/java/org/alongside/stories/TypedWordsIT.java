package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who leaves a page with words that nobody kept is asked first; who keeps them is not. */
@ExtendWith(OnStage.class)
class TypedWordsIT {
    private final Theatre theatre;

    TypedWordsIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @Test
    void wordsAboutAPersonAreNotLeftBehindUnasked() {
        var dana = theatre.officer("Dana Whitfield");
        var person = theatre.someone(dana, "Marisol", "Reyes", "en");
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            var asked = new ArrayList<String>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            var about = theatre.address() + "/people/" + person.person() + "/about";
            page.navigate(about);
            write(page, "words", "I show up");
            write(page, "contact", "Ask for Mari");

            page.evaluate("document.querySelector('a[href=\"/today\"]').click()");
            page.waitForCondition(() -> asked.size() == 1);
            assertThat(page.url()).as("the page and its words are still there").isEqualTo(about);

            page.click("#words .about-form button");
            page.waitForCondition(() -> asked.size() == 2);
            assertThat(page.inputValue("#contact .about-form textarea"))
                    .as("keeping one section does not lose the other")
                    .isEqualTo("Ask for Mari");

            page.fill("#contact .about-form textarea", "");
            page.click("#words .about-form button");
            page.waitForURL("**/about#words");
            assertThat(page.textContent("#words")).contains("I show up");
            assertThat(asked).containsOnly("beforeunload").hasSize(2);
        }
    }

    private static void write(Page page, String section, String words) {
        page.click("#" + section + " summary");
        page.fill("#" + section + " .about-form textarea", words);
    }
}
