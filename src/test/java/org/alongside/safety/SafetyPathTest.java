package org.alongside.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I10: a yes is passed on at once, help is on the same page, and nothing else comes before what is done now. */
@Scenario
record SafetyPathTest(Stage stage, People people, JdbcClient jdbc, Clock clock) {
    private static final Pattern ALERT = Pattern.compile("href=\"(/alerts/[0-9a-f-]+)\"");
    private static final String PLACE = "together/safety";

    private Caseload caseload() {
        return new Caseload(stage, people);
    }

    private Meeting atTheCheckIn(Staff officer, String last) {
        var meeting = caseload().meet(caseload().someone(officer, "en", last), "first");
        meeting.hear();
        meeting.go("how-we-work", "check-in");
        return meeting;
    }

    /** The addresses of this meeting's alerts, as this member of staff sees them on Today. */
    private List<String> alertsOf(Staff staff, Meeting meeting) {
        var mine = jdbc.sql("select '/alerts/' || id from alert where session_id = :session::uuid")
                .param("session", meeting.id())
                .query((row, number) -> row.getString(1))
                .list();
        return ALERT.matcher(stage.open(staff, "/today").html())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(mine::contains)
                .toList();
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock.withZone(stage.unit().zone())).plusDays(days);
    }

    @Test
    void beforeItIsAskedThePageSaysToWhomAYesGoes() {
        var meeting = atTheCheckIn(stage.someone(Role.OFFICER), "");
        assertThat(meeting.open("together/check-in").html()).contains(meeting.path() + "/" + PLACE, "Anything urgent?");

        var asked = meeting.words(PLACE);

        assertThat(asked)
                .contains("A yes goes at once to your officer, to one who fills in, and to the supervisor")
                .contains("think of dying", "someone else in danger", "unsafe where you stay")
                .doesNotContain("Thank you for saying it");
        assertThat(meeting.items(PLACE)).containsExactly("safety/ask/self", "safety/ask/other", "safety/ask/place");
    }

    @Test
    void noAndRatherNotSayTellNobodyAnything() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "");

        meeting.answer(PLACE, "safety/ask/self", "rather-not");
        meeting.answer(PLACE, "safety/ask/place", "no");

        assertThat(alertsOf(officer, meeting)).isEmpty();
        assertThat(meeting.open("together/check-in").status()).isEqualTo(200);
    }

    @Test
    void aYesBringsHelpInBothLanguagesAndComesBeforeEverythingElse() {
        var meeting = atTheCheckIn(stage.someone(Role.OFFICER), "");

        meeting.answer(PLACE, "safety/ask/self", "yes");

        assertThat(meeting.words(PLACE))
                .contains("Thank you for saying it", "Call or text 988", "Llame al 988 y oprima 2")
                .doesNotContain("rule of my office");
        for (var page : List.of("check-in", "agenda", "decide", "plan", "close", "how-we-work", "pulse"))
            assertThat(meeting.open("together/" + page).sentTo()).as(page).isEqualTo(meeting.path() + "/" + PLACE);
        var moved = meeting.force("phase", Map.of("to", "agenda"));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.html()).contains("First we stay with what is urgent");
        assertThat(meeting.force("closure", Map.of()).html()).contains("First we stay with what is urgent");
        assertThat(meeting.force("decisions", Map.of()).html()).contains("First we stay with what is urgent");
        assertThat(meeting.open("together/hard-days").status())
                .as("the card may be read")
                .isEqualTo(200);
        assertThat(meeting.open("desk").status()).isEqualTo(200);
    }

    @Test
    void aFewTapsGoThroughItAndTheMeetingGoesOn() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "");
        meeting.answer(PLACE, "safety/ask/place", "yes");

        var nothing = meeting.press(PLACE, "safety", Map.of("outcome", "agreed"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html()).contains("Tap one thing that we do now");
        meeting.answer(PLACE, "safety/now/call-someone", "yes");
        meeting.answer(PLACE, "two-lines/day", inDays(2).toString());
        assertThat(meeting.press(PLACE, "safety", Map.of("outcome", "agreed")).sentTo())
                .isEqualTo(meeting.path() + "/" + PLACE);

        assertThat(meeting.words(PLACE))
                .contains("We go on when you are ready", "We call someone from the card", "988");
        assertThat(meeting.open("together/check-in").status()).isEqualTo(200);
        meeting.go("check-in", "agenda");
        assertThat(alertsOf(officer, meeting)).as("it waits for words").hasSize(1);

        meeting.answer(PLACE, "safety/ask/place", "");
        meeting.answer(PLACE, "safety/ask/place", "yes");
        assertThat(meeting.open("together/agenda").sentTo()).as("another yes").endsWith(PLACE);
        assertThat(alertsOf(officer, meeting)).hasSize(2);
    }

    @Test
    void nobodyIsLockedInAndWhatAPageDoesNotOfferIsNotThere() {
        var meeting = atTheCheckIn(stage.someone(Role.OFFICER), "");
        meeting.answer(PLACE, "safety/ask/self", "yes");

        assertThat(meeting.force("safety", Map.of("outcome", "cured")).status()).isEqualTo(404);
        assertThat(meeting.press(PLACE, "safety", Map.of("outcome", "stopped")).status())
                .isEqualTo(303);

        assertThat(meeting.open("together/plan").status()).isEqualTo(200);
    }

    @Test
    void whoStopsTheMeetingStopsThePathAndTheAlertStillWaits() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "");
        meeting.answer(PLACE, "safety/ask/self", "yes");

        meeting.press("desk", "early-end", Map.of("reason", "rather-not"));

        var alert = alertsOf(officer, meeting).getFirst();
        assertThat(stage.open(officer, alert).html())
                .contains("We stop here for now")
                .doesNotContain("Not gone through yet");
        assertThat(stage.open(officer, "/people/" + person(meeting) + "/hard-days")
                        .html())
                .contains(alert, "Waits for words");
    }

    @Test
    void theOfficerAndTheSupervisorSeeTheAlertAndAnotherOfficerDoesNot() {
        var officer = stage.someone(Role.OFFICER);
        var supervisor = stage.someone(Role.SUPERVISOR);
        var another = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "");
        meeting.answer(PLACE, "safety/ask/self", "yes");
        meeting.answer(PLACE, "safety/ask/self", "no");

        var alert = alertsOf(supervisor, meeting).getFirst();

        assertThat(alertsOf(officer, meeting)).as("a yes stays passed on").containsExactly(alert);
        assertThat(alertsOf(another, meeting)).isEmpty();
        for (var who : List.of(officer, supervisor))
            assertThat(stage.open(who, alert).html()).contains("Reyes", "thoughts of dying", "Not gone through yet");
        assertThat(stage.open(another, alert).status()).isEqualTo(404);
        assertThat(stage.send(another, "/today", alert + "/acknowledgement", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stage.open(supervisor, "/").sentTo()).isEqualTo("/today");
        assertThat(stage.open(supervisor, "/people/" + person(meeting)).sentTo())
                .as("the record itself still asks why")
                .endsWith("/look");
    }

    private static String person(Meeting meeting) {
        return meeting.path().split("/")[2];
    }

    @Test
    void anAlertIsSeenByNameAndClosedOnlyWithWords() {
        var officer = stage.someone(Role.OFFICER);
        var supervisor = stage.someone(Role.SUPERVISOR);
        var meeting = atTheCheckIn(officer, "");
        meeting.answer(PLACE, "safety/ask/self", "yes");
        var alert = alertsOf(supervisor, meeting).getFirst();

        assertThat(stage.send(supervisor, "/today", alert + "/acknowledgement", Map.of("back", "/today"))
                        .sentTo())
                .isEqualTo("/today");
        assertThat(stage.open(officer, "/today").html()).contains("Seen by " + supervisor.firstName());

        var empty = stage.send(officer, alert, alert + "/outcome", Map.of("outcome", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Write what came of it first");
        stage.send(officer, alert, alert + "/outcome", Map.of("outcome", "Walked her to Harbor Clinic <ok>"));

        assertThat(stage.open(supervisor, alert).html())
                .contains("Walked her to Harbor Clinic &lt;ok&gt;", "Closed by");
        assertThat(alertsOf(officer, meeting)).isEmpty();
        stage.send(officer, "/people", alert + "/outcome", Map.of("outcome", "Other words"));
        assertThat(stage.open(officer, alert).html()).doesNotContain("Other words");
        assertThat(trail(meeting))
                .contains("alert.raised", "alert.seen", "alert.closed", "alert.opened", "safety-path.opened");
    }

    private List<String> trail(Meeting meeting) {
        return jdbc.sql("select distinct action from audit_entry where subject = :person")
                .param("person", java.util.UUID.fromString(person(meeting)))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void unseenForLongItIsSaidSo() {
        var supervisor = stage.someone(Role.SUPERVISOR);
        var meeting = atTheCheckIn(stage.someone(Role.OFFICER), "");
        meeting.answer(PLACE, "safety/ask/self", "yes");
        var alert = alertsOf(supervisor, meeting).getFirst();
        assertThat(stage.open(supervisor, alert).html()).contains("Nobody yet").doesNotContain("over 30 minutes");

        jdbc.sql("update alert set raised_at = raised_at - interval '7 days' where session_id = :session::uuid")
                .param("session", meeting.id())
                .update();

        assertThat(stage.open(supervisor, alert).html()).contains("over 30 minutes");
        assertThat(stage.open(supervisor, "/today").html()).contains("Not seen by anyone for over 30 minutes");
    }

    @Test
    void whereSomeoneIsThreatenedTheRuleComesBeforeTheWishAndThePersonIsToldWhy() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "");
        meeting.answer(PLACE, "safety/ask/other", "yes");
        assertThat(meeting.words(PLACE)).contains("rule of my office comes first", "what I do, and why");
        var alert = alertsOf(officer, meeting).getFirst();

        var why = stage.send(officer, alert, alert + "/set-aside", Map.of("reason", " "));
        assertThat(why.status()).isEqualTo(422);
        assertThat(why.html()).contains("Write what was done, and why");
        stage.send(officer, alert, alert + "/set-aside", Map.of("reason", "Called 911: a named man was in danger"));
        stage.send(officer, alert, alert + "/outcome", Map.of("outcome", "Officers went to see him"));
        assertThat(stage.open(officer, "/today").html()).contains("Still to be told why a wish was set aside");

        stage.send(officer, alert, alert + "/telling", Map.of());

        assertThat(stage.open(officer, alert).html()).contains("Called 911: a named man", "Marisol was told why on");
        assertThat(stage.open(officer, "/today").html()).doesNotContain("Still to be told why");
    }

    @Test
    void whatStaffWritesOfAnAlertReachesNoSharedPage() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = atTheCheckIn(officer, "canarydetail");
        meeting.answer(PLACE, "safety/ask/other", "yes");
        var alert = alertsOf(officer, meeting).getFirst();
        stage.send(officer, alert, alert + "/set-aside", Map.of("reason", "canaryreason"));
        stage.send(officer, alert, alert + "/outcome", Map.of("outcome", "canaryoutcome"));
        assertThat(stage.open(officer, alert).html())
                .as("it was there to leak")
                .contains("canaryreason", "canaryoutcome", "canarydetail");

        for (var language : List.of("en", "es")) {
            meeting.force("language", Map.of("language", language));
            for (var page : List.of(PLACE, "together/hard-days"))
                assertThat(meeting.open(page).html()).as(page).doesNotContain("canary", "/alerts/");
        }
        meeting.press(PLACE, "safety", Map.of("outcome", "help-came"));
        for (var page : List.of(PLACE, "together/check-in", "together/plan", "together/hard-days"))
            assertThat(meeting.open(page).html()).as(page).doesNotContain("canary", "/alerts/");
        assertThat(Objects.requireNonNull(meeting.open("together").sentTo())).endsWith("/check-in");
    }
}
