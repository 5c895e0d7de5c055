package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enter in a field does the plain thing, never one choice among several. */
@ExtendWith(OnStage.class)
class EnterIT {
    private final Theatre theatre;

    EnterIT(Theatre theatre) {
        this.theatre = theatre;
    }

    private String record(Relationship between) {
        return theatre.address() + "/people/" + between.person();
    }

    private List<LocalDateTime> booked(Relationship between) {
        return theatre.bean(Appointments.class).of(between).stream()
                .map(Appointment::starts)
                .sorted()
                .toList();
    }

    /** The first time that the page offers. */
    private static LocalDateTime offered(Page page) {
        return LocalDateTime.parse(Objects.requireNonNull(
                page.locator("button[name='instead']").first().getAttribute("value")));
    }

    private static void type(Page page, LocalDateTime starts) {
        page.fill("#day", starts.toLocalDate().toString());
        page.fill("#time", starts.toLocalTime().toString());
    }

    private int rows(String table) {
        return theatre.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void theTimeThatWasTypedIsTheOneThatIsBooked() {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "en");
        var andre = theatre.someone(dana, "Andre", "Coleman", "en");
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            page.navigate(record(marisol) + "/calendar/booking");
            var offered = offered(page);
            var typed = offered.plusMinutes(5);
            type(page, typed);
            page.press("#place", "Enter");
            page.waitForURL(record(marisol) + "/calendar");
            assertThat(booked(marisol)).containsExactly(typed);

            page.navigate(record(andre) + "/calendar/booking");
            type(page, typed);
            page.press("#place", "Enter");
            page.waitForSelector("[role='alert'] button[name='instead']");
            theatre.accessible(page, "a time that is taken");
            page.fill("#time", typed.plusMinutes(45).toLocalTime().toString());
            page.press("#minutes", "Enter");
            page.waitForURL(record(andre) + "/calendar");
            assertThat(booked(andre)).containsExactly(typed.plusMinutes(45));

            page.navigate(record(andre) + "/calendar/booking");
            page.click("#booking details summary");
            type(page, typed);
            page.selectOption("#repeat", "weekly");
            page.fill("#times", "3");
            page.press("#times", "Enter");
            page.waitForSelector("button[name='free']");
            page.press("#times", "Enter");
            page.waitForLoadState();
            assertThat(page.locator("button[name='free']").count())
                    .as("still to be decided")
                    .isOne();
            assertThat(booked(andre)).hasSize(1);

            page.navigate(record(andre) + "/calendar");
            page.click("#ahead ~ ul a.name");
            page.click("summary:has(+ form#change)");
            type(page, typed);
            page.press("#minutes", "Enter");
            page.waitForSelector("[role='alert'] button[form='change'][name='instead']");
            page.fill("#time", typed.plusMinutes(50).toLocalTime().toString());
            page.press("#minutes", "Enter");
            page.waitForURL("**/appointments/*");
            assertThat(booked(andre)).containsExactly(typed.plusMinutes(50));
        }
    }

    @Test
    void wordsOnWhatWentWellChooseNoKindByThemselves() {
        var dana = theatre.officer("Dana Whitfield");
        var marisol = theatre.someone(dana, "Marisol", "Reyes", "en");
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            var before = rows("incentive");
            page.navigate(record(marisol) + "/responses");
            page.fill("#well-words", "Called before the bus strike");
            page.press("#well-words", "Enter");
            page.waitForSelector("[role='alert']");
            assertThat(page.inputValue("#well-words")).isEqualTo("Called before the bus strike");
            assertThat(rows("incentive")).isEqualTo(before);
            theatre.accessible(page, "what went well");
        }
    }

    @Test
    void theReasonWhyTwoRecordsAreOneKeepsNeitherByItself() {
        var units = theatre.bean(Units.class);
        var priya = units.join(
                units.here().orElseThrow().id(),
                "Priya Raman",
                "priya" + System.nanoTime() + "@lakeview.example",
                "S-" + System.nanoTime(),
                Set.of(Role.SUPERVISOR));
        var dana = theatre.officer("Dana Whitfield");
        theatre.someone(dana, "Roberta", "Aarden", "en");
        theatre.someone(dana, "Roberta", "Aarden", "en");
        try (var browser = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, priya);
            var before = rows("same_person");
            page.navigate(theatre.address() + "/same-people");
            var why = page.locator("input[name='why']").first();
            why.fill("She says so");
            why.press("Enter");
            page.waitForSelector("[role='alert']");
            assertThat(page.locator("input[name='why'][value='She says so']").count())
                    .isOne();
            assertThat(rows("same_person")).isEqualTo(before);
            theatre.accessible(page, "two records");
        }
    }
}
