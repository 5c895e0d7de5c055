package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole meeting in Spanish on a narrow screen whose browser runs no script; nothing on the way shuts anybody out. */
@ExtendWith(OnStage.class)
class WithoutScriptIT {
    private static final int NARROW = 360;
    private static final String CARRY_ON = "form[action='/sign-in/locked/demo'] button";

    private final Theatre theatre;

    WithoutScriptIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @Test
    void fromTheSignInToThePlanInHand() {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "es");
        theatre.appointmentNow(marisol);
        try (var browser = theatre.browser(NARROW, false, "es-US");
                var looking = theatre.browser(NARROW, true, "es-US")) {
            var eyes = theatre.signIn(looking, dana);
            eyes.click("button[name='language'][value='es']");
            var page = theatre.signIn(browser, dana);
            page.click("button[name='language'][value='es']");
            look(eyes, page);
            page.click("a[href='/people/" + marisol.person() + "']");
            look(eyes, page);

            page.click("details:has(button[name='variant']) summary");
            page.click("button[name='variant'][value='regular']");
            assertThat(page.url()).endsWith("/together/how-we-work");
            look(eyes, page);
            next(page);
            assertThat(page.textContent("[role='alert']")).contains("Primero lea lo que su oficial debe reportar");
            page.click("#how-we-work-heard button");
            assertThat(page.getAttribute("#how-we-work-heard button", "aria-pressed"))
                    .isEqualTo("true");
            next(page);

            tap(page, "check-in-sleep-rating", "2");
            page.click("button[form='check-in-sleep-help']");
            tap(page, "check-in-money-rating", "6");
            assertThat(page.locator("button[aria-pressed='true']:visible").count())
                    .isEqualTo(3);
            look(eyes, page);
            next(page);
            assertThat(page.url()).endsWith("/look-back");
            look(eyes, page);
            next(page);

            page.fill("#add-person", "No perder turnos");
            page.click("section.card--person .add-line button");
            page.click("#agenda-1-picked button");
            assertThat(page.textContent(".topic.is-picked")).contains("No perder turnos");
            look(eyes, page);
            next(page);

            look(eyes, page);
            page.click("button[value='reporting-time']");
            assertThat(page.textContent(".fixed")).contains("no less than once per month");
            page.click("#decide-1-matter-my-job button");
            page.click("#decide-1-choice-afternoon button");
            page.fill("#field-decide-1-words", "Vengo a la una, después de mi turno.");
            page.click("#decide-1-words button");
            page.click("form[action$='/decisions'] button >> nth=0");
            assertThat(page.textContent("[role='alert']")).isNotBlank();
            assertThat(page.inputValue("#field-decide-1-words")).isEqualTo("Vengo a la una, después de mi turno.");
            page.goBack();
            page.click("#decide-1-sure button[data-value='8']");
            look(eyes, page);
            page.click("form[action$='/decisions'] button >> nth=0");
            assertThat(page.textContent(".read-back")).contains("Vengo a la una, después de mi turno.");
            next(page);

            write(page, "plan-goal", "Cuidar mi trabajo");
            write(page, "plan-step-1-words", "Ir a Harbor el jueves");
            write(page, "plan-promise-1-words", "Llamar a Harbor");
            page.click("summary:has-text('Qué tan seguro')");
            page.click("#plan-step-1-barrier-work-shift button");
            write(page, "plan-step-1-plan-b-work-shift", "le escribo a Dana");
            look(eyes, page);
            next(page);

            page.locator("form[action$='/next-meeting'] button").first().click();
            tap(page, "close-copy", "paper");
            tap(page, "feedback-listened", "4");
            look(eyes, page);
            page.click("a[href$='/together/pulse']");
            page.click("#pulse-person-trust button[data-value='4']");
            assertThat(page.locator("#pulse-person-trust .usa-tag").count())
                    .as("it says that it was answered, and not what")
                    .isOne();
            assertThat(page.locator("#pulse-person-trust .ruler [aria-pressed='true']")
                            .count())
                    .isZero();
            look(eyes, page);
            page.click("a[href$='/together/your-turn']");
            page.click("button[formaction$='/closure']");
            assertThat(page.url()).endsWith("/together/farewell");
            look(eyes, page);
            page.click("a[href$='/hand-out']");
            look(eyes, page);
            assertThat(page.textContent("main"))
                    .contains(
                            "Marisol, este es su plan",
                            "Vengo a la una",
                            "Ir a Harbor el jueves",
                            "Llamar a Harbor",
                            "988");
            var pdf = browser.request().get(page.url() + ".pdf");
            assertThat(pdf.headers().get("content-disposition")).contains("mi-plan.pdf");

            // The shared screen is left only by the officer.
            page.navigate(page.url().replace("/hand-out", "/wrap-up"));
            look(eyes, page);
            eyes.click(CARRY_ON);
            page.click(CARRY_ON);
            assertThat(page.url()).endsWith("/wrap-up");
            look(eyes, page);
            page.click("button.usa-button--big");
            assertThat(page.locator("#reason").count()).as("it is signed").isOne();
        }
    }

    /** The same page in a browser that can run the checker: no barrier, no sideways scrolling, its own language. */
    private void look(Page eyes, Page page) {
        assertThat(page.getAttribute("html", "lang")).as(page.url()).isEqualTo("es");
        assertThat(Objects.requireNonNull(eyes.navigate(page.url().replaceAll("#.*", "")))
                        .status())
                .as(page.url())
                .isEqualTo(200);
        theatre.accessible(eyes, page.url());
        assertThat(eyes.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(NARROW);
        theatre.picture(eyes, "no-script-" + page.url().replaceAll("#.*|.*/", ""));
        assertThat(dead(page)).as("buttons that need a script at " + page.url()).isEmpty();
    }

    /** Buttons in sight that belong to no form do nothing here. */
    private static List<String> dead(Page page) {
        var dead = new ArrayList<String>();
        for (var button :
                page.locator("button:visible:not(form button):not([form])").all()) dead.add(button.textContent());
        return dead;
    }

    private static void next(Page page) {
        page.locator(".steps-bar button").last().click();
    }

    private static void tap(Page page, String form, String value) {
        page.click("#" + form + " button[data-value='" + value + "']");
        assertThat(page.getAttribute("#" + form + " button[data-value='" + value + "']", "aria-pressed"))
                .isEqualTo("true");
    }

    private static void write(Page page, String form, String words) {
        page.fill("#" + form + " textarea", words);
        page.click("#" + form + " button");
        assertThat(page.inputValue("#" + form + " textarea")).isEqualTo(words);
    }
}
