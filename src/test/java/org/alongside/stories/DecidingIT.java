package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.EarlierDecision;
import org.alongside.decisions.Option;
import org.alongside.decisions.Weighing;
import org.alongside.decisions.Weighing.Leanings;
import org.alongside.decisions.Weighing.Matters;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.toolkit.Latitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deciding in depth at a real screen: every way a question may end, wide and narrow, bright and dark. */
@ExtendWith(OnStage.class)
record DecidingIT(Theatre theatre) {
    @Test
    void aQuestionMayEndInManyWays() {
        var dana = theatre.officer("Dana Whitfield");
        var terrence = theatre.someone(dana, "Terrence", "Boyd", "en");
        kept(terrence);
        decidedBefore(terrence);
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(theatre.address() + "/people/" + terrence.person());
            page.click(".identity .usa-button--big");
            page.click("text=I heard what my officer must report.");
            saved(page);
            go(page, "agenda");
            page.click("[id^=look-again-] button[data-value='keep']");
            saved(page);
            look(page, "look-again");
            page.click("[id^=look-again-] button[data-value='keep']");
            go(page, "decide");
            look(page, "starting");
            assertThat(page.textContent(".help-box")).contains("4 promises kept in a row");

            // The plain path: what matters in their order, marks, leanings, a mixed choice, not sure.
            page.click("text=How should we meet?");
            page.waitForSelector(".fixed");
            tap(page, "#decide-1-matter-cost button");
            tap(page, "#decide-1-matter-getting-there button");
            page.waitForSelector(".ranks li:nth-child(2)");
            page.click("#decide-1-order-getting-there-up button");
            page.waitForSelector(".ranks li:first-child:has-text('1. Getting there')");
            page.click("#decide-1-mark-phone-cost button[data-value='hard']");
            page.click("#decide-1-mark-phone-getting-there button[data-value='good']");
            page.click("#decide-1-person-leans-phone button");
            page.waitForSelector("#decide-1-person-leans-phone button[aria-pressed='true']");
            page.click("#decide-1-officer-leans-take-turns button");
            page.click("#decide-1-choice-take-turns button");
            page.waitForSelector(".option.is-chosen");
            page.click("#decide-1-sure button[data-value='4']");
            page.waitForSelector("text=What would help?");
            page.click("#ask-std-01 summary");
            look(page, "weighing");
            page.click("#decide-1-not-now summary");
            page.click("text=We think about it");
            page.waitForSelector(".read-back");
            look(page, "thinking");

            // The officer’s duty: first the person.
            page.click("#who-officer summary");
            page.click("text=What do we do about the meeting that was missed?");
            look(page, "hearing-first");
            page.fill("#field-decide-2-heard", "My bus did not come, and my phone was dead.");
            page.press("#field-decide-2-heard", "Tab");
            page.waitForSelector("text=Then Dana decides");
            page.click("#decide-2-choice-other-time button");
            page.fill("#field-decide-2-reason", "The later bus runs on time, so we try that first.");
            page.press("#field-decide-2-reason", "Tab");
            page.click("text=I read this aloud");
            saved(page);
            look(page, "hearing");
            page.click("text=This is what I decide");
            page.waitForSelector(".read-back dt:nth-of-type(2)");

            // The court’s: only to be asked for.
            page.click("#who-court summary");
            page.click("text=Could we meet less often, or count a call?");
            page.waitForSelector("#decide-3-choice-phone-counts");
            tap(page, "#decide-3-choice-phone-counts button");
            page.fill("#field-decide-3-words", "The bus takes two hours and costs me lunch.");
            page.press("#field-decide-3-words", "Tab");
            saved(page);
            look(page, "asking");
            page.click("text=We ask for this");
            page.waitForSelector(".read-back dt:nth-of-type(3)");

            // The two see it differently.
            page.click("text=When should I remind you?");
            page.click("#decide-4-apart summary");
            page.fill("#field-decide-4-view-person", "I don’t want a text every time.");
            page.press("#field-decide-4-view-person", "Tab");
            page.fill("#field-decide-4-view-officer", "I would like to send one the day before.");
            page.press("#field-decide-4-view-officer", "Tab");
            page.click("text=Keep both views");
            page.waitForSelector(".read-back dt:nth-of-type(4)");
            look(page, "ended");
            go(page, "plan");
            assertThat(page.inputValue("#field-plan-promise-1-words")).contains("I ask the court");
            go(page, "decide");
            page.click("text=Español");
            look(page, "ended-es");
            page.click("text=¿Cómo quiere que le recuerde?");
            page.waitForSelector(".options");
            tap(page, "#decide-5-matter-who-knows button");
            tap(page, "#decide-5-matter-what-worked-before button");
            page.waitForSelector(".ranks li:nth-child(2)");
            look(page, "weighing-es");
        }
    }

    /** A small thing, five weeks ago. */
    private void decidedBefore(Relationship between) {
        var then = Instant.now(java.time.Clock.systemUTC()).minus(Duration.ofDays(35));
        var weighing = new Weighing(
                "reporting-time",
                Latitude.L2,
                "When should we meet?",
                List.of(),
                then,
                List.of(new Option("morning", "In the morning")));
        var choice = weighing.choose(
                Set.of("morning"),
                new Matters(List.of("time"), ""),
                new Leanings(null, null),
                "Mornings are quiet",
                8,
                LocalDate.now(java.time.Clock.systemUTC()).minusDays(2));
        theatre.bean(Decisions.class)
                .recordEarlier(List.of(new EarlierDecision(
                        between.person(), UUID.randomUUID(), choice, new Recorded(between.staff(), then))));
    }

    /** Four meetings that Terrence came to. */
    private void kept(Relationship between) {
        var appointments = theatre.bean(Appointments.class);
        var today = LocalDate.now(java.time.Clock.system(ZoneId.of("America/Chicago")));
        for (var weeks : List.of(1, 2, 3, 4)) {
            LocalDateTime at = today.minusWeeks(weeks).atTime(9, 0);
            appointments.book(between, at, 30, Appointment.Kind.OFFICE, "");
            appointments.met(between, appointments.of(between).getLast().id());
        }
    }

    private static void go(Page page, String phase) {
        page.click(".rail button[value='" + phase + "']");
        page.waitForURL("**/together/" + phase);
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void tap(Page page, String button) {
        page.click(button);
        page.waitForSelector(button + "[aria-pressed='true']");
    }

    private void look(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        theatre.picture(page, "d-" + name);
        theatre.accessible(page, name);
        page.setViewportSize(360, 800);
        theatre.picture(page, "d-" + name + "-360");
        theatre.accessible(page, name + " at 360");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        theatre.picture(page, "d-" + name + "-dark");
        theatre.accessible(page, name + " in the dark");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void saved(Page page) {
        page.waitForFunction("() => /\\d:\\d\\d/.test(document.querySelector('[data-saved]').textContent)");
        page.waitForTimeout(600);
    }
}
