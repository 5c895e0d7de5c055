package org.alongside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Story C around the meeting, from the first missed visit to the court: C1 to C4, C6 to C8, C11 and C12. Day 24 of the story
 * is today; the meetings of C5, C9 and C10 are in {@link ColemanIT}.
 */
@ExtendWith(OnStage.class)
class ColemanCaseIT {
    private static final int DAY = 24;

    private final Theatre theatre;
    private final LocalDate today;

    ColemanCaseIT(Theatre theatre) {
        this.theatre = theatre;
        this.today = LocalDate.ofInstant(
                theatre.bean(Clock.class).instant(),
                theatre.bean(Units.class).here().orElseThrow().zone());
    }

    private LocalDate day(int number) {
        return today.minusDays(DAY - number);
    }

    private Staff supervisor() {
        return theatre.bean(Units.class)
                .join(
                        theatre.bean(Units.class).here().orElseThrow().id(),
                        "Priya Raman",
                        "priya" + System.nanoTime() + "@lakeview.example",
                        "S-" + System.nanoTime(),
                        Set.of(Role.SUPERVISOR));
    }

    /** The reports that fall due on days 0, 10 and 14. */
    private void reports(Relationship andre) {
        var number = theatre.bean(People.class).personOf(andre).number();
        theatre.bean(Appointments.class)
                .bringIn(
                        theatre.bean(Units.class).here().orElseThrow(),
                        List.of(0, 10, 14).stream()
                                .map(due -> new AppointmentIntake(
                                        number,
                                        andre.staff(),
                                        day(due).atTime(9, 0),
                                        30,
                                        Kind.OFFICE,
                                        null,
                                        Outcome.OPEN))
                                .toList());
    }

    private String report(Relationship andre, int due) {
        var id = theatre.bean(JdbcClient.class)
                .sql("select id from appointment where person_id = :person and starts = :starts")
                .param("person", andre.person().value())
                .param("starts", day(due).atTime(9, 0))
                .query(String.class)
                .single();
        return record(andre) + "/appointments/" + id;
    }

    private String record(Relationship andre) {
        return theatre.address() + "/people/" + andre.person();
    }

    private int responses(Relationship andre) {
        return theatre.bean(JdbcClient.class)
                .sql("select count(*) from response where person_id = :person")
                .param("person", andre.person().value())
                .query(Integer.class)
                .single();
    }

    private void look(Page page, String name) {
        theatre.picture(page, "case-" + name);
        theatre.accessible(page, "case " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void fromTheFirstMissedVisitToTheCourt(String language) {
        var dana = theatre.officer("Dana Whitfield");
        var priya = supervisor();
        var andre = theatre.someone(dana, "Andre", "Coleman", "en");
        reports(andre);
        try (var browser = theatre.browser(1280, true, "en-US");
                var upstairs = theatre.browser(1280, true, "en-US")) {
            var page = theatre.signIn(browser, dana);
            if (language.equals("es")) {
                page.click("form[action='/display'] button[value='es']");
                page.waitForLoadState();
            }
            firstMissedVisit(page, andre, language);
            theWatch(page, andre, language);
            theHospital(page, andre, language);
            var summary = theCourtAsks(page, andre, language);
            assertThat(summary).contains("Andre").doesNotContainIgnoringCase("hospital");
            heardAndAnswered(page, andre, language);
            itsSupervisorSigns(theatre.signIn(upstairs, priya), language);
            page.navigate(record(andre) + "/responses");
            look(page, "months-" + language);
            page.navigate(record(andre) + "/timeline");
            look(page, "timeline-" + language);
            page.navigate(record(andre));
            look(page, "person-" + language);
        }
    }

    /** C1: missed, reason unknown, two taps; nothing follows from it. */
    private void firstMissedVisit(Page page, Relationship andre, String language) {
        page.navigate(theatre.address() + "/calendar/waiting");
        look(page, "waiting-" + language);
        for (var due : new int[] {0, 10}) {
            page.navigate(report(andre, due));
            page.click("button[name='outcome'][value='absent']");
            page.waitForLoadState();
            assertThat(page.locator("button[name='reason'][value='unknown']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
        look(page, "missed-" + language);
        assertThat(responses(andre)).isZero();
    }

    /** C2 to C4: the shot is late, the mother calls; somebody looks until a day, and no number says who Andre is. */
    private void theWatch(Page page, Relationship andre, String language) {
        var signs = record(andre) + "/signs";
        page.navigate(signs);
        noted(page, "shot-late");
        page.fill("#number-shot-late", "7");
        page.fill("#who-shot-late", "Nurse Joy, Harbor Clinic");
        page.fill("#on-shot-late", day(3).toString());
        keep(page, "shot-late");
        noted(page, "told");
        page.fill("#words-told", "He is awake all night and says the television names Mr. Vale.");
        page.fill("#who-told", "Ms. Coleman, his mother");
        page.fill("#on-told", day(11).toString());
        keep(page, "told");
        assertThat(page.textContent("main")).contains("Nurse Joy", "Ms. Coleman");
        look(page, "signs-" + language);
        page.locator("main article h3 a").first().click();
        page.waitForLoadState();
        look(page, "sign-" + language);
        var sign = page.url();
        page.click("form[action$='/acknowledgement'] button");
        page.waitForLoadState();
        page.fill("#outcome", "Seen at home with the clinician. He goes in by his own wish.");
        page.click("form[action$='/outcome'] button");
        page.waitForLoadState();
        page.navigate(sign);
        assertThat(page.textContent("main")).contains("by his own wish");
        assertThat(responses(andre)).isZero();
    }

    private static void noted(Page page, String fact) {
        page.locator("details:has(#on-" + fact + ") > summary").click();
    }

    private static void keep(Page page, String fact) {
        page.locator("form:has(#on-" + fact + ") button").last().click();
        page.waitForLoadState();
    }

    /** C6 and C7: what was due while he was in the hospital does not count, and the page says why. */
    private void theHospital(Page page, Relationship andre, String language) {
        page.navigate(record(andre) + "/episode");
        page.locator("label[for='why-hospital']").click();
        page.fill("#from", day(12).toString());
        page.fill("#until", day(21).toString());
        page.locator("form[action$='/episode'] button").click();
        page.waitForLoadState();
        look(page, "episode-" + language);
        page.navigate(report(andre, 14));
        look(page, "unavailable-" + language);
        page.click("button[name='reason'][value='hospital']");
        page.waitForLoadState();
        look(page, "not-counted-" + language);
        page.navigate(record(andre) + "/contact");
        look(page, "contact-" + language);
        assertThat(page.textContent("main")).containsIgnoringCase("hospital");
    }

    /** C8: efforts and facts; excused without a why; what stays out is named. */
    private String theCourtAsks(Page page, Relationship andre, String language) {
        page.navigate(
                record(andre) + "/court-summary?recipient=PROSECUTOR&language=en&from=" + day(0) + "&until=" + today);
        look(page, "composer-" + language);
        page.locator("form[method='post'][action$='/court-summary'] button.usa-button--big")
                .click();
        page.waitForLoadState();
        look(page, "summary-" + language);
        var text = page.context().newPage();
        text.navigate(theatre.address());
        var told = text.request()
                .get(page.url().replaceAll("[?#].*", "") + "/paper.txt")
                .text();
        text.close();
        assertThat(told).contains("Unavailable, excused");
        return told;
    }

    /** C11: heard first; not within reach then; help changes, and nothing is reported. */
    private void heardAndAnswered(Page page, Relationship andre, String language) {
        page.navigate(record(andre) + "/responses/new");
        look(page, "not-kept-" + language);
        assertThat(page.locator("input[name='absence']").count()).isEqualTo(2);
        for (var miss : page.locator("label[for^='miss-']").all()) miss.click();
        page.fill("#known", "Two reports were missed. His phone was off.");
        page.locator("form[action$='/responses'] button.usa-button--big").click();
        page.waitForLoadState();
        page.fill("#hearing-words", "I was too afraid to leave the house.");
        page.click("button[name='said'][value='words']");
        page.waitForLoadState();
        page.locator("label[for='reach-not-then']").click();
        page.fill("#in-the-way", "The voices were back");
        page.fill("#tried", "Call by Joy, home visit with the clinician");
        look(page, "weighing-" + language);
        page.locator("form[action$='/weighing'] button").last().click();
        page.waitForLoadState();
        assertThat(page.locator("#chosen-report").count())
                .as("no report without the supervisor")
                .isZero();
        page.locator("details:has(#question) > summary").click();
        page.fill("#question", "I would change the help and not report. Do you agree?");
        page.click("button[name='asks'][value='advice']");
        page.waitForLoadState();
        page.locator("label[for='considered-caution']").click();
        page.locator("label[for='considered-adjust']").click();
        page.locator("label[for='chosen-adjust']").click();
        page.fill("#what", "The nurse comes home; we speak by phone each week.");
        page.fill("#reason", "He was ill, and could not have come.");
        page.fill("#told", "You were ill. We change the help, and nothing goes to the court.");
        look(page, "choosing-" + language);
        page.locator("form[action$='/choice'] button").last().click();
        page.waitForLoadState();
        look(page, "answered-" + language);
        assertThat(page.textContent("main")).contains("The nurse comes home");
        assertThat(responses(andre)).isEqualTo(1);
    }

    private void itsSupervisorSigns(Page page, String language) {
        page.navigate(theatre.address() + "/consults");
        look(page, "consults-" + language);
        page.locator("main a[href^='/consults/']").first().click();
        page.waitForLoadState();
        look(page, "consult-" + language);
        page.click("button[name='answer'][value='agrees']");
        page.waitForLoadState();
    }
}
