package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One person from the first meeting to the last, through every planned kind: what the officer taps and types on the way to
 * the plan is counted (the mark is twelve taps).
 */
@ExtendWith(OnStage.class)
class KindsIT {
    private static final List<String> KINDS =
            List.of("first", "regular", "long", "short", "phone", "home", "return", "ending");
    private static final int MOST_TAPS = 12;

    /** By phone the officer's hand taps what the person answers, and a home visit asks two things first: above the mark. */
    private static final Map<String, Integer> ABOVE_THE_MARK = Map.of("phone", 16, "home", 14);

    private static final int RATED = 3;

    private final Theatre theatre;

    KindsIT(Theatre theatre) {
        this.theatre = theatre;
    }

    @Test
    void everyKindReachesItsPlanInFewTapsOfTheOfficer() throws IOException {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "en");
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            for (var kind : KINDS) {
                begin(page, theatre.address() + "/people/" + marisol.person(), kind);
                var screen = new TurnedScreen(theatre, page, "kinds");
                while (!isPlan(page)) step(screen, kind);
                if (page.url().endsWith("/plan")) plan(screen, kind);
                screen.reckoned(kind, ABOVE_THE_MARK.getOrDefault(kind, MOST_TAPS));
                finish(screen);
            }
        }
    }

    private static void begin(Page page, String person, String kind) {
        page.navigate(person);
        if (page.url().contains("/sign-in/locked")) page.click("form[action='/sign-in/locked/demo'] button");
        page.waitForURL(person);
        if (!page.isVisible("button[value='" + kind + "']")) page.click("summary:has-text('Another kind')");
        page.click("button[value='" + kind + "']");
        page.waitForURL("**/together/**");
        page.waitForLoadState(LoadState.LOAD);
    }

    /** The last meeting asks what stays instead of making a plan. */
    private static boolean isPlan(Page page) {
        return page.url().endsWith("/plan") || page.url().endsWith("/what-stays");
    }

    private static void step(TurnedScreen screen, String kind) {
        var page = screen.page();
        var phase = page.url().replaceAll(".*/together/([a-z-]+).*", "$1");
        switch (phase) {
            case "how-we-work" -> screen.taps("how-we-work/heard", "yes");
            case "by-phone" -> {
                screen.officerTaps("by-phone/known", "voice");
                screen.officerTaps("by-phone/private", "sure");
            }
            case "phone-check-in" -> {
                screen.officerTaps("phone-check-in/how", "so-so");
                screen.officerSwitches("phone-check-in/help/money");
            }
            case "at-home" -> {
                screen.officerTaps("at-home/good-time", "sure");
                screen.officerTaps("at-home/others", "nobody");
            }
            case "welcome-back" -> screen.officerTaps("welcome-back/pace", "slow");
            case "check-in" -> rate(screen);
            case "look-back" -> lookBack(screen);
            case "agenda" -> screen.topic("What comes first, " + kind);
            case "decide" -> decide(screen);
            case "my-rules" -> assertThat(page.textContent("main")).isNotBlank();
            default -> throw new AssertionError("a step that nobody plays: " + page.url());
        }
        screen.next();
    }

    private static void rate(TurnedScreen screen) {
        screen.page().locator("form[id^='check-in-'][id$='-rating']").all().stream()
                .limit(RATED)
                .map(form -> form.getAttribute("id").replaceAll("check-in-(.*)-rating", "check-in/$1/rating"))
                .toList()
                .forEach(item -> screen.taps(item, "3"));
    }

    /** Each promise of the last time, and what it turned out to be. */
    private static void lookBack(TurnedScreen screen) {
        var asked = screen.page().locator("form[id^='look-back-'][id$='-outcome']");
        asked.all().stream().map(form -> "#" + form.getAttribute("id")).toList().forEach(form -> {
            screen.officerPresses(form + " button[data-value]");
            screen.saved();
        });
    }

    private static void decide(TurnedScreen screen) {
        var page = screen.page();
        screen.officerPresses("button[value='reporting-time']");
        page.waitForSelector(".fixed");
        var question = page.locator("form[id^='decide-'][id*='-matter-my-job']")
                .first()
                .getAttribute("id")
                .replaceAll("decide-(\\d+)-.*", "$1");
        screen.officerSwitches("decide/" + question + "/matter/my-job");
        screen.officerSwitches("decide/" + question + "/choice/afternoon");
        screen.taps("decide/" + question + "/sure", "8");
        screen.officerPresses("form[action$='/decisions'] button");
        page.waitForSelector(".read-back");
    }

    private static void plan(TurnedScreen screen, String kind) {
        if (screen.page().inputValue("#field-plan-goal").isEmpty()) screen.writes("plan/goal", "Keep my shifts");
        screen.writes("plan/step/1/words", "I call Harbor on Thursday, " + kind + ".");
        screen.writes("plan/promise/1/words", "I ask Harbor for evening slots, " + kind + ".");
    }

    private static void finish(TurnedScreen screen) {
        var page = screen.page();
        while (!page.url().endsWith("/close") && !page.url().endsWith("/goodbye")) screen.next();
        var slot = page.locator("form[action$='/next-meeting'] button");
        if (slot.count() > 0) slot.first().click();
        page.waitForLoadState(LoadState.LOAD);
        if (page.locator("#close-copy").count() > 0) screen.officerTaps("close/copy", "none");
        screen.officerPresses("button[formaction$='/closure'], form[action$='/closure'] button");
        assertThat(page.url()).as(page.textContent("main")).endsWith("/farewell");
    }
}
