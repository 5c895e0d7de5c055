package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole meeting through its plain forms, as it goes without script (story A and after it). */
@Scenario
record MeetingTest(Stage stage, People people, Appointments appointments, Plans plans, Clock clock, JdbcClient jdbc) {
    private static final String DAY = "2031-03-04";

    private Caseload caseload() {
        return new Caseload(stage, people);
    }

    private Meeting first(Relationship between) {
        var meeting = caseload().meet(between, "first");
        if (meeting.open("together/check-in").status() == 303) meeting.hear();
        return meeting;
    }

    /** Their first meeting, from the talk to the close. */
    private Meeting held(Relationship between) {
        var meeting = first(between);
        meeting.answer("together/check-in", "check-in/sleep/rating", "2");
        meeting.answer("together/check-in", "check-in/money/rating", "6");
        meeting.decide("I come at 1, after my shift");
        meeting.plan("Keep my shifts", "Go to Harbor intake", "Call about evening slots", "Text Dana");
        assertThat(meeting.close(DAY, "13:30").sentTo()).endsWith("/together/farewell");
        return meeting;
    }

    @Test
    void startingTwiceIsOneMeeting() {
        var between = caseload().someone("en");

        var meeting = caseload().meet(between, "first");
        var again = caseload().meet(between, "regular");

        assertThat(again.path()).isEqualTo(meeting.path());
        assertThat(jdbc.sql("select count(*) from session where person_id = :person")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theMeetingIsInThePersonsLanguageAndTheSwitchKeepsThePlace() {
        var meeting = caseload().meet(caseload().someone("es"), "first");
        assertThat(meeting.open("together/how-we-work").html()).contains("<html lang=\"es\"");
        meeting.hear();

        for (var place : List.of("together/agenda", "together/decide", "together/close", "together/pulse")) {
            assertThat(meeting.press(place, "language", Map.of("language", "en"))
                            .sentTo())
                    .isEqualTo(meeting.path() + "/" + place);
            assertThat(meeting.open(place).html()).contains("<html lang=\"en\"");
            meeting.press(place, "language", Map.of("language", "es"));
            assertThat(meeting.open(place).html()).contains("<html lang=\"es\"");
        }
    }

    @Test
    void theTwoJumpGoBackAndReloadAndFindWhatTheyTapped() {
        var meeting = first(caseload().someone("en"));
        meeting.go("how-we-work", "plan");
        meeting.answer("together/plan", "plan/goal", "Keep my shifts");
        meeting.go("plan", "check-in");
        meeting.answer("together/check-in", "check-in/sleep/rating", "3");

        assertThat(meeting.open("together").sentTo()).endsWith("/together/check-in");
        meeting.go("check-in", "plan");
        assertThat(meeting.words("together/plan")).contains("Keep my shifts").isEqualTo(meeting.words("together/plan"));
        assertThat(meeting.open("together/check-in").html()).containsPattern("data-value=\"3\" aria-pressed=\"true\"");
    }

    @Test
    void aPhaseThatThisMeetingDoesNotHaveLeadsNowhereAndTheMeetingStaysWhereItIs() {
        var meeting = first(caseload().someone("en"));

        assertThat(meeting.force("phase", Map.of("to", "look-back")).status()).isEqualTo(404);
        assertThat(meeting.force("phase", Map.of("to", "no-such-phase")).status())
                .isEqualTo(404);

        assertThat(meeting.open(Objects.requireNonNull(meeting.open("together").sentTo())
                                .replace(meeting.path() + "/", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPauseStopsTheClockAndGoingOnFindsThePlace() {
        var meeting = first(caseload().someone("en"));
        meeting.go("how-we-work", "agenda");

        assertThat(meeting.press("desk", "pause", Map.of()).status()).isEqualTo(303);
        assertThat(meeting.words("desk")).contains("Go on");
        assertThat(openStretches(meeting)).isZero();
        assertThat(meeting.press("desk", "resumption", Map.of()).sentTo()).endsWith("/together");
        assertThat(meeting.open("together").sentTo()).endsWith("/together/agenda");
        assertThat(openStretches(meeting)).isOne();
    }

    private int openStretches(Meeting meeting) {
        return jdbc.sql("select count(*) from session_phase where session_id = :id and left_at is null")
                .param("id", UUID.fromString(meeting.id()))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsSkippedSaysWhy() {
        var meeting = first(caseload().someone("en"));
        meeting.go("how-we-work", "check-in");

        meeting.press("desk", "phase", Map.of("to", "agenda", "skipped", "rather-not"));

        assertThat(jdbc.sql("select phase from session_phase where session_id = :id and skipped = 'rather-not'")
                        .param("id", UUID.fromString(meeting.id()))
                        .query(String.class)
                        .list())
                .containsExactly("check-in");
        assertThat(meeting.words("desk")).contains("Check-in skipped");
    }

    @Test
    void theNextMeetingRemembersTheLastOne() {
        var between = caseload().someone("en");
        held(between);

        var next = caseload().meet(between, "regular");

        assertThat(next.open("together").sentTo()).endsWith("/together/check-in");
        assertThat(next.words("together/check-in")).contains("Sleep and energy Last time: Bad");
        assertThat(next.open("together/check-in").html()).contains("was-last");
        assertThat(next.words("together/check-in")).doesNotContain("better than last time");
        next.answer("together/check-in", "check-in/money/rating", "5");
        next.answer("together/check-in", "check-in/sleep/rating", "5");
        assertThat(next.words("together/check-in")).contains("One thing is better than last time: Sleep and energy.");
    }

    @Test
    void bothLookBackThePersonOnTheirStepsAndTheOfficerOnTheirPromises() {
        var between = caseload().someone("en");
        held(between);
        var next = caseload().meet(between, "regular");
        next.go("check-in", "look-back");

        assertThat(next.words("together/look-back"))
                .contains("Marisol’s steps Go to Harbor intake")
                .containsPattern("Dana’s promises Call about evening slots");
        var items = next.items("together/look-back");
        assertThat(items).hasSize(2);
        next.answer("together/look-back", items.getFirst(), "partly");
        next.answer("together/look-back", items.getFirst().replace("outcome", "barrier/ride"), "yes");
        next.answer("together/look-back", items.getLast(), "done");
        assertThat(plans.open(between)).as("until the close").hasSize(2);
        next.plan("Keep my shifts", "Ask my sister for a ride", "Send the form", "Text Dana");
        next.close("2031-04-01", "13:30");

        assertThat(plans.open(between))
                .extracting(org.alongside.plans.Step::wording)
                .containsExactlyInAnyOrder("Go to Harbor intake", "Ask my sister for a ride", "Send the form");
        assertThat(next.open("wrap-up").html())
                .contains("Step “Go to Harbor intake”: Partly.", "In the way: No ride.")
                .contains("My promise “Call about evening slots”: Done.");
    }

    @Test
    void theAgendaSaysWhoBroughtWhat() {
        var meeting = first(caseload().someone("en"));
        meeting.answer("together/check-in", "check-in/sleep/help", "yes");

        meeting.press("together/agenda", "agenda", Map.of("by", "person", "words", "Sleep and energy"));
        meeting.press("together/agenda", "agenda", Map.of("by", "officer", "words", "How I remind you"));
        meeting.press("together/agenda", "agenda", Map.of("by", "court", "words", "A court date"));

        assertThat(meeting.words("together/agenda"))
                .containsPattern(
                        "Marisol Sleep and energy .*Dana How I remind you .*A court date The court asks for this\\.");
        for (var line = 1; line <= 3; line++) meeting.answer("together/agenda", "agenda/" + line + "/picked", "yes");
        meeting.press("desk", "early-end", Map.of("reason", "time"));
        assertThat(meeting.words("wrap-up"))
                .contains("Sleep and energy (from Marisol); How I remind you (from me); A court date (the court asks)");
    }

    @Test
    void aDecisionIsRefusedAtItsPageUntilItIsWholeAndNothingTypedIsLost() {
        var meeting = first(caseload().someone("en"));
        var page = "together/decide";
        meeting.answer(page, "decide/1/starter", "reporting-time");
        assertThat(meeting.words(page)).contains("Fixed: ", Caseload.REPORT);
        meeting.answer(page, "decide/1/words", "After my shift & before dinner");

        refused(meeting, "Please pick one of the ways that are on the table.");
        meeting.answer(page, "decide/1/choice/afternoon", "yes");
        refused(meeting, "First pick what matters most to you here.");
        meeting.answer(page, "decide/1/matter/my-job", "yes");
        refused(meeting, "Please pick how sure you are, from 0 to 10.");
        meeting.answer(page, "decide/1/sure", "0");
        meeting.answer(page, "decide/1/choice/not-yet", "yes");
        refused(meeting, "To leave it as it is goes alone.");
        meeting.answer(page, "decide/1/choice/not-yet", "no");
        meeting.answer(page, "decide/1/option/1", Caseload.REPORT + ".");
        refused(meeting, "What is fixed can’t be one of the ways to choose from.");
        meeting.answer(page, "decide/1/option/1", "");

        assertThat(meeting.press(page, "decisions", Map.of()).status()).isEqualTo(303);
        assertThat(meeting.force("decisions", Map.of()).status())
                .as("a second press")
                .isEqualTo(303);
        assertThat(decisions(meeting)).isOne();
        assertThat(meeting.words(page)).contains("When should we meet? After my shift & before dinner");
    }

    private static void refused(Meeting meeting, String why) {
        var refused = meeting.press("together/decide", "decisions", Map.of());
        assertThat(refused.status()).as(why).isEqualTo(422);
        assertThat(refused.html()).contains(why, "After my shift &amp; before dinner</textarea>");
    }

    private int decisions(Meeting meeting) {
        return jdbc.sql("select count(*) from decision where session_id = :id")
                .param("id", UUID.fromString(meeting.id()))
                .query(Integer.class)
                .single();
    }

    @Test
    void aMatterThatIsTheirOwnMayBeDecidedInTheirOwnWords() {
        var meeting = first(caseload().someone("en"));
        var page = "together/decide";
        meeting.answer(page, "decide/1/starter", "own");
        meeting.answer(page, "decide/1/question", "Who keeps the calendar?");
        meeting.answer(page, "decide/1/option/1", "I do");
        meeting.answer(page, "decide/1/matter/time", "yes");
        meeting.answer(page, "decide/1/choice/own-1", "yes");
        meeting.answer(page, "decide/1/sure", "10");

        assertThat(meeting.press(page, "decisions", Map.of()).status()).isEqualTo(303);

        assertThat(meeting.words(page)).contains("Who keeps the calendar? I do");
    }

    @Test
    void theCloseIsRefusedWithWhatIsMissingUntilThePlanIsWhole() {
        var between = caseload().someone("en");
        var meeting = first(between);
        var page = "together/close";
        assertThat(meeting.words(page))
                .contains("Still open: what you want your step a promise by your officer when we meet again your copy");

        assertThat(closing(meeting)).contains("Please pick when you meet again.");
        meeting.answer(page, "close/next-day", DAY);
        meeting.answer(page, "close/next-time", "13:30");
        assertThat(closing(meeting)).contains("Please pick how you want your copy.");
        meeting.answer(page, "close/copy", "none");
        assertThat(closing(meeting)).contains("Please say in your own words what the plan is for.");
        meeting.answer("together/plan", "plan/goal", "Keep my shifts");
        meeting.answer("together/plan", "plan/step/1/words", "Go to Harbor intake");
        assertThat(closing(meeting)).contains("A plan needs one step for you and one promise from your officer.");
        assertThat(plans.latest(between)).isEmpty();
        assertThat(appointments.of(between)).isEmpty();
        meeting.answer("together/plan", "plan/promise/1/words", "Call about evening slots");

        assertThat(meeting.press(page, "closure", Map.of()).sentTo()).endsWith("/together/farewell");
        assertThat(meeting.force("closure", Map.of()).sentTo())
                .as("a second press")
                .endsWith("/together/farewell");
        assertThat(meeting.words("together/farewell")).contains("Thank you, Marisol", "Your plan is ready.");
        assertThat(plans.latest(between).orElseThrow().goal()).isEqualTo("Keep my shifts");
    }

    private static String closing(Meeting meeting) {
        var refused = meeting.press("together/close", "closure", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        return refused.html();
    }

    @Test
    void theNextAppointmentIsBookedAndThisOneWasKept() {
        var between = caseload().someone("en");
        var today = LocalDateTime.now(clock.withZone(stage.unit().zone())).toLocalDate();
        appointments.book(between, today.atTime(9, 0), 45, Kind.OFFICE, "Rm 4");
        var booked = appointments.of(between).getFirst().id();
        var started = stage.send(
                between.officer(),
                "/today",
                "/people/" + between.person() + "/sessions",
                Map.of("variant", "first", "appointment", booked.toString()));
        assertThat(started.status()).isEqualTo(303);
        var meeting = first(between);
        meeting.plan("Keep my shifts", "Go to Harbor intake", "Call about evening slots", "Text Dana");
        meeting.answer("together/close", "close/next-kind", "phone");

        meeting.close(DAY, "13:30");

        assertThat(appointments.of(between))
                .extracting(Appointment::starts, Appointment::outcome, Appointment::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.parse(DAY).atTime(LocalTime.of(13, 30)), Outcome.OPEN, Kind.PHONE),
                        org.assertj.core.groups.Tuple.tuple(today.atTime(9, 0), Outcome.ATTENDED, Kind.OFFICE));
        assertThat(stage.open(between.officer(), "/people/" + between.person()).html())
                .contains("Tue, Mar 4, 1:30 PM");
    }

    @Test
    void anEarlyEndNeedsNoPlanAndKeepsWhatWasSaid() {
        var between = caseload().someone("en");
        var meeting = first(between);
        meeting.answer("together/check-in", "check-in/sleep/rating", "1");

        assertThat(meeting.press("desk", "early-end", Map.of("reason", "rather-not"))
                        .sentTo())
                .endsWith("/wrap-up");

        assertThat(meeting.words("wrap-up"))
                .contains("Ended with no plan: they would rather stop.", "Sleep and energy 1 of 7");
        assertThat(meeting.words("together/farewell")).contains("We stop here for today.");
        assertThat(meeting.open("hand-out").status()).isEqualTo(404);
        assertThat(meeting.open("hand-out.pdf").status()).isEqualTo(404);
        assertThat(plans.latest(between)).isEmpty();
    }

    @Test
    void anotherOfficerFindsNothing() {
        var meeting = held(caseload().someone("en"));
        var stranger = new Meeting(stage, stage.someone(Role.OFFICER), meeting.path());

        for (var place : List.of(
                "together",
                "together/plan",
                "together/farewell",
                "desk",
                "wrap-up",
                "copy",
                "hand-out",
                "hand-out.pdf"))
            assertThat(stranger.open(place).status()).as(place).isEqualTo(404);
        for (var action : List.of("note", "signature", "amendment"))
            assertThat(stranger.force(action, Map.of("words", "Mine now", "reason", "Because"))
                            .status())
                    .as(action)
                    .isEqualTo(404);
        assertThat(stranger.force("closure", Map.of()).status()).isEqualTo(404);
        assertThat(meeting.words("wrap-up")).doesNotContain("Mine now");
    }

    @Test
    void aMeetingOfOnePersonIsNotFoundUnderAnother() {
        var officer = stage.someone(Role.OFFICER);
        var meeting = first(caseload().someone(officer, "en", ""));
        var other = caseload().someone(officer, "en", "");

        assertThat(stage.open(officer, "/people/" + other.person() + "/sessions/" + meeting.id() + "/desk")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSupervisorMayLookWithAReasonAndEachLookIsOnRecord() {
        var between = caseload().someone("en");
        var meeting = held(between);
        var supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        assertThat(stage.open(supervisor, meeting.path() + "/wrap-up").sentTo()).isEqualTo(look);
        assertThat(stage.send(supervisor, look, look, Map.of("reason", " ")).status())
                .isEqualTo(422);

        assertThat(stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"))
                        .status())
                .isEqualTo(303);

        assertThat(stage.open(supervisor, meeting.path() + "/wrap-up").html()).contains("I come at 1, after my shift");
        assertThat(jdbc.sql("""
                        select action || ' ' || coalesce(thing, '') from audit_entry
                         where actor = :actor and subject = :person order by number
                        """)
                        .param("actor", supervisor.id().value())
                        .param("person", between.person().value())
                        .query(String.class)
                        .list())
                .contains("person.opened ", "person.viewed note/" + meeting.id());
        assertThat(stage.open(between.officer(), "/people/" + between.person()).html())
                .contains("A complaint came in");
    }

    @Test
    void aSupervisorWhoLooksChangesNothing() {
        var between = caseload().someone("en");
        var meeting = first(between);
        meeting.answer("together/plan", "plan/goal", "Keep my shifts");
        var supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"));
        var looking = new Meeting(stage, supervisor, meeting.path());
        assertThat(looking.open("together/plan").status()).isEqualTo(200);
        var before = standing(meeting);
        var fields = Map.ofEntries(
                Map.entry("item", "plan/goal"),
                Map.entry("value", "Something else"),
                Map.entry("requestKey", UUID.randomUUID().toString()),
                Map.entry("by", "person"),
                Map.entry("words", "Something else"),
                Map.entry("day", DAY),
                Map.entry("time", "13:30"),
                Map.entry("to", "close"),
                Map.entry("language", "es"),
                Map.entry("reason", "time"),
                Map.entry("field", "plan"),
                Map.entry("move", "up"));

        for (var action : List.of(
                "answers",
                "agenda",
                "next-meeting",
                "phase",
                "language",
                "pause",
                "resumption",
                "decisions",
                "closure",
                "early-end",
                "note",
                "signature",
                "amendment",
                "copy-order"))
            assertThat(looking.force(action, fields).status()).as(action).isIn(404, 409, 422);

        assertThat(standing(meeting)).isEqualTo(before);
    }

    private List<Map<String, @Nullable Object>> standing(Meeting meeting) {
        return jdbc.sql("""
                select session.*, (select count(*) from answer_revision where session_id = id) as answers,
                       (select count(*) from session_phase where session_id = id) as phases,
                       (select count(*) from note where session_id = id) as notes
                  from session where id = :id
                """).param("id", UUID.fromString(meeting.id())).query().listOfRows();
    }

    @Test
    void aMeetingKeepsItsEditionAndANewListIsHeardAgain() {
        var between = caseload().someone("en");
        var before = first(between);
        before.answer("together/check-in", "check-in/sleep/rating", "2");
        var key = "test-" + UUID.randomUUID();
        publish(key);
        try {
            assertThat(before.words("together/check-in"))
                    .contains("How are things?")
                    .doesNotContain("Brand-new words");
            before.press("desk", "early-end", Map.of("reason", "time"));

            var after = caseload().meet(between, "regular");

            assertThat(after.open("together").sentTo()).endsWith("/together/how-we-work");
            assertThat(after.open("together/check-in").sentTo()).endsWith("/together/how-we-work");
            after.hear();
            assertThat(after.words("together/how-we-work")).contains("I heard what my officer must report.");
            after.go("how-we-work", "check-in");
            assertThat(after.words("together/check-in")).contains("Brand-new words", "Last time: Bad");
            assertThat(before.words("wrap-up")).contains("Sleep and energy 2 of 7");
        } finally {
            jdbc.sql("delete from edition_line where edition = :key")
                    .param("key", key)
                    .update();
            jdbc.sql("delete from edition where key = :key").param("key", key).update();
        }
    }

    private void publish(String key) {
        jdbc.sql("insert into edition (key, fingerprint) values (:key, sha256(:key::bytea))")
                .param("key", key)
                .update();
        jdbc.sql("""
                insert into edition_line (edition, number, path, content)
                select :key, number, path,
                       case when path = 'edition' then :key
                            when path = 'phases/check-in/opening/en' then 'Brand-new words'
                            when path like 'how-we-work/must-report/%/text/en' then content || ' now'
                            else content end
                  from edition_line where edition = 'alongside-1'
                """).param("key", key).update();
    }
}
