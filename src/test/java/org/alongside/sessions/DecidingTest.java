package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.Request;
import org.alongside.decisions.Request.State;
import org.alongside.decisions.Requests;
import org.alongside.decisions.Talk;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deciding in depth, through the plain forms: what is asked for, put off, seen apart, decided by the officer, reviewed. */
@Scenario
record DecidingTest(
        Stage stage,
        People people,
        Appointments appointments,
        Decisions decisions,
        Requests requests,
        Clock clock,
        JdbcClient jdbc) {
    private static final String PAGE = "together/decide";

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private Meeting met(Relationship between, String variant) {
        var meeting = new Caseload(stage, people).meet(between, variant);
        if (meeting.open(PAGE).status() == 303) meeting.hear();
        return meeting;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Chicago")));
    }

    private static void closed(Meeting meeting, String day) {
        if (!meeting.words("together/plan").contains("I ask the court"))
            meeting.answer("together/plan", "plan/promise/1/words", "Call Harbor");
        meeting.answer("together/plan", "plan/goal", "Keep my shifts");
        meeting.answer("together/plan", "plan/step/1/words", "Bring my schedule on Monday");
        assertThat(meeting.close(day, "13:30").sentTo()).endsWith("/together/farewell");
    }

    private static void refused(Meeting meeting, String action, Map<String, String> fields, String why) {
        var refused = meeting.press(PAGE, action, fields);
        assertThat(refused.status()).as(why).isEqualTo(422);
        assertThat(refused.html()).contains(why);
    }

    @Test
    void whatTheCourtSetCanBeAskedForAndNeverChosenAndIsTrackedUntilItIsGranted() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "ask-how-often");
        assertThat(meeting.words(PAGE))
                .contains("We can’t choose this here. We can ask the court.", Caseload.REPORT)
                .doesNotContain("This is our choice");

        meeting.answer(PAGE, "decide/1/choice/phone-counts", "yes");
        for (var item : List.of("decide/1/sure=8", "decide/1/matter/time=yes"))
            meeting.force(
                    "answers",
                    Map.of(
                            "item", item.split("=")[0],
                            "value", item.split("=")[1],
                            "requestKey", UUID.randomUUID().toString()));
        var forged = meeting.force("decisions", Map.of());
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.html()).contains("We can ask for a change, but we can’t choose it here.");
        for (var end : List.of("thoughts", "two-views", "officer-decisions"))
            assertThat(meeting.force(end, Map.of()).status()).as(end).isEqualTo(422);
        assertThat(decisions.ofSession(between, UUID.fromString(meeting.id()))).isEmpty();

        meeting.answer(PAGE, "decide/1/words", "The bus takes two hours");
        meeting.answer(PAGE, "decide/1/file-by", today().plusDays(1).toString());
        assertThat(meeting.press(PAGE, "requests", Map.of("state", "agreed")).sentTo())
                .endsWith("/together/decide");
        assertThat(meeting.force("requests", Map.of("state", "agreed")).status())
                .as("a second press")
                .isEqualTo(303);
        assertThat(meeting.words(PAGE)).contains("We ask the court: A phone call counts. The bus takes two hours");
        assertThat(meeting.words("together/plan")).contains("I ask the court: A phone call counts");
        assertThat(requests.of(between)).hasSize(1);
        closed(meeting, "2031-03-04");
        assertThat(meeting.words("hand-out")).contains("We ask the court: A phone call counts", "I ask the court");
        assertThat(meeting.words("wrap-up")).contains("We ask the court: A phone call counts");

        var person = "/people/" + between.person();
        var request = requests.of(between).getFirst();
        assertThat(stage.open(between.officer(), person).html()).contains("Agreed to ask", "File by");
        assertThat(move(between, request, "granted").status())
                .as("not filed yet")
                .isEqualTo(409);
        assertThat(move(between, request, "filed").sentTo()).isEqualTo(person + "#requests");
        assertThat(move(between, request, "filed").status()).as("a second tap").isEqualTo(303);
        move(between, request, "granted");
        assertThat(requests.of(between).getFirst().state()).isEqualTo(State.GRANTED);
        assertThat(stage.open(between.officer(), person).html())
                .contains("Granted")
                .doesNotContain("name=\"state\"");
        assertThat(move(between, request, "withdrawn").status())
                .as("an answer stays")
                .isEqualTo(409);
    }

    private Stage.Screen move(Relationship between, Request request, String state) {
        var person = "/people/" + between.person();
        return stage.send(
                between.officer(), person, person + "/requests/" + request.id() + "/state", Map.of("state", state));
    }

    @Test
    void anyFixedFactHasAWayOutWhileTheTwoGoOnWeighing() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "home-visit");
        meeting.answer(PAGE, "decide/1/matter/who-knows", "yes");
        assertThat(meeting.words(PAGE)).contains("Ask my supervisor");

        refused(meeting, "requests", Map.of("state", "idea", "about", "AG-HV"), "Please say what we ask for.");
        meeting.answer(PAGE, "ask/ag-hv/words", "Meet on the porch");
        meeting.press(PAGE, "requests", Map.of("state", "idea", "about", "AG-HV"));

        assertThat(requests.of(between)).singleElement().satisfies(request -> {
            assertThat(request.state()).isEqualTo(State.IDEA);
            assertThat(request.goesToCourt()).isFalse();
            assertThat(request.wording()).isEqualTo("Meet on the porch");
        });
        assertThat(meeting.open(PAGE).html())
                .as("still on the table")
                .contains("How should a home visit go?", "data-rank=\"1\"")
                .contains("We ask for a change here.");
        assertThat(meeting.words("together/plan")).doesNotContain("I ask my supervisor");
    }

    @Test
    void aRequestOfOnePersonIsNotThereForAnother() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "ask-fees");
        meeting.answer(PAGE, "decide/1/choice/lower", "yes");
        meeting.press(PAGE, "requests", Map.of("state", "idea"));
        var request = requests.of(between).getFirst();

        var other = someone();
        assertThat(move(other, request, "agreed").status()).isEqualTo(404);
        assertThat(requests.of(between).getFirst().state()).isEqualTo(State.IDEA);
    }

    @Test
    void theOfficersDutyBeginsWithThePersonAndNothingFollowsByItself() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "missed-meeting");
        assertThat(meeting.words(PAGE)).contains("First Marisol").doesNotContain("Then Dana");
        assertThat(meeting.force("officer-decisions", Map.of()).html()).contains("First hear how the person sees it");
        assertThat(meeting.force("decisions", Map.of()).html()).contains("Your officer has to decide this one.");

        meeting.answer(PAGE, "decide/1/heard", "My bus did not come");
        refused(meeting, "officer-decisions", Map.of(), "Please pick one of the ways that are on the table.");
        meeting.answer(PAGE, "decide/1/choice/other-time", "yes");
        refused(meeting, "officer-decisions", Map.of(), "Please give the reason in plain words.");
        meeting.answer(PAGE, "decide/1/reason", "The later bus is on time");
        refused(meeting, "officer-decisions", Map.of(), "Read it aloud first.");
        meeting.answer(PAGE, "decide/1/read-aloud", "yes");
        meeting.press(PAGE, "officer-decisions", Map.of());

        assertThat(meeting.words(PAGE)).contains("Change when or how we meet. Why: The later bus is on time");
        assertThat(decisions.conclusionsOf(between, UUID.fromString(meeting.id())))
                .hasSize(1);
        assertThat(decisions.ofSession(between, UUID.fromString(meeting.id()))).isEmpty();
        assertThat(requests.of(between)).as("no sanction, no letter").isEmpty();
        assertThat(meeting.words("together/plan")).doesNotContain("bus");
    }

    @Test
    void whereTheTwoSeeItDifferentlyBothViewsStay() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "reporting-place");
        meeting.answer(PAGE, "decide/1/view/person", "Video is enough");
        refused(meeting, "two-views", Map.of(), "Please write how each of you sees it.");
        meeting.answer(PAGE, "decide/1/view/officer", "I want to see you once a month");
        meeting.press(PAGE, "two-views", Map.of());

        assertThat(meeting.words(PAGE))
                .contains("We see it differently.", "Video is enough", "I want to see you once a month");
        assertThat(meeting.open(PAGE).html())
                .as("what just ended is not offered again")
                .doesNotContain("value=\"reporting-place\"");
        closed(meeting, "2031-03-04");
        assertThat(meeting.words("wrap-up")).contains("Video is enough", "I want to see you once a month");
        assertThat(decisions.ofSession(between, UUID.fromString(meeting.id()))).isEmpty();
    }

    @Test
    void aQuestionThatIsThoughtOverGoesHomeAndComesBackByItself() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "support-person");
        meeting.answer(PAGE, "decide/1/matter/my-family", "yes");
        meeting.answer(PAGE, "decide/1/matters-words", "My sister’s car");
        meeting.answer(PAGE, "decide/1/option/1", "Mrs. Lowell from downstairs");
        meeting.press(PAGE, "thoughts", Map.of());
        var thought = decisions
                .conclusionsOf(between, UUID.fromString(meeting.id()))
                .getFirst()
                .id();
        assertThat(meeting.open(PAGE).html()).contains("/together/thoughts/" + thought + ".pdf");
        var card = meeting.open("together/thoughts/" + thought + ".pdf");
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.html()).startsWith("%PDF");
        closed(meeting, "2031-03-04");

        var next = met(between, "regular");
        assertThat(next.words("together/agenda"))
                .contains("We said we would look at this again", "Who would you like by your side in this?");
        next.press(PAGE, "reopening", Map.of("of", thought.toString()));
        assertThat(next.words(PAGE))
                .contains("Who would you like by your side in this?", "Mrs. Lowell from downstairs");
        assertThat(next.open(PAGE).html()).contains("data-rank=\"1\"", "My sister’s car");
        next.answer(PAGE, "decide/1/choice/own-1", "yes");
        next.answer(PAGE, "decide/1/sure", "9");
        next.press(PAGE, "decisions", Map.of());
        assertThat(next.words("together/agenda")).doesNotContain("We said we would look at this again");
    }

    @Test
    void whatIsTriedUntilADayComesBackOnThatDay() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.decide("I come at one");
        assertThat(met(between, "first").words("together/agenda")).doesNotContain("look at this again");
        meeting.answer(PAGE, "decide/2/starter", "reminder-channel");
        meeting.answer(PAGE, "decide/2/matter/who-knows", "yes");
        meeting.answer(PAGE, "decide/2/choice/text", "yes");
        meeting.answer(PAGE, "decide/2/sure", "7");
        meeting.force(
                "answers",
                Map.of(
                        "item", "decide/2/until",
                        "value", today().toString(),
                        "requestKey", UUID.randomUUID().toString()));
        meeting.press(PAGE, "decisions", Map.of());
        closed(meeting, "2031-03-04");
        var due = decisions.dueForReview(between, today());
        assertThat(due)
                .singleElement()
                .satisfies(decision -> assertThat(decision.starter()).isEqualTo("reminder-channel"));
        var item = "look-again/" + due.getFirst().id();

        var second = met(between, "regular");
        second.answer("together/agenda", item, "keep");
        assertThat(decisions.dueForReview(between, today()))
                .as("not before the end")
                .hasSize(1);
        closed(second, "2031-04-01");
        assertThat(decisions.dueForReview(between, today())).isEmpty();
        assertThat(decisions.dueForReview(between, today().plusWeeks(6)).stream()
                        .map(decision -> decision.starter()))
                .contains("reminder-channel");
    }

    @Test
    void changingItOpensItAnewWithWhatMatteredAndStoppingItIsTheEnd() {
        var between = someone();
        var meeting = met(between, "first");
        for (var draft : List.of("decide/1", "decide/2")) {
            meeting.answer(PAGE, draft + "/starter", draft.endsWith("1") ? "reminder-channel" : "reminder-time");
            meeting.answer(PAGE, draft + "/matter/who-knows", "yes");
            meeting.answer(PAGE, draft + "/matter/time", "yes");
            meeting.answer(PAGE, draft + "/order", "time,who-knows");
            meeting.answer(PAGE, draft + "/choice/not-yet", "yes");
            meeting.answer(PAGE, draft + "/sure", "7");
            meeting.force(
                    "answers",
                    Map.of(
                            "item", draft + "/until",
                            "value", today().toString(),
                            "requestKey", UUID.randomUUID().toString()));
            meeting.press(PAGE, "decisions", Map.of());
        }
        closed(meeting, "2031-03-04");
        var due = decisions.dueForReview(between, today());
        assertThat(due).hasSize(2);
        assertThat(due.getFirst().matters()).as("in their order").containsExactly("time", "who-knows");

        var second = met(between, "regular");
        second.answer("together/agenda", "look-again/" + due.getFirst().id(), "change");
        second.answer("together/agenda", "look-again/" + due.get(1).id(), "stop");
        second.press(
                "together/agenda", "reopening", Map.of("of", due.getFirst().id().toString()));
        assertThat(second.words(PAGE)).contains("1. My time", "2. Who knows");
        second.answer(PAGE, "decide/1/choice/call", "yes");
        second.answer(PAGE, "decide/1/sure", "8");
        second.press(PAGE, "decisions", Map.of());
        closed(second, "2031-04-01");

        assertThat(decisions.dueForReview(between, today().plusYears(1)))
                .singleElement()
                .satisfies(decision -> assertThat(decision.chosen()).containsExactly("call"));
    }

    @Test
    void afterFourThatWereKeptABiggerOneIsSuggestedAndNothingIsTakenBack() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.decide("I come at one");
        jdbc.sql("""
                update decision set recorded_at = recorded_at - interval '60 days',
                                    fixed_shown_at = fixed_shown_at - interval '60 days' where person_id = :person
                """).param("person", between.person().value()).update();
        assertThat(meeting.words(PAGE)).doesNotContain("in a row");
        for (var day = 1; day <= 4; day++) {
            appointments.book(between, today().minusDays(day).atTime(9, 0), 30, Appointment.Kind.OFFICE, "");
            appointments.met(between, appointments.of(between).getLast().id());
        }
        assertThat(meeting.words(PAGE)).contains("4 promises kept in a row.");
        assertThat(meeting.open(PAGE).html()).contains("value=\"reminder-channel\"", "value=\"support-person\"");

        meeting.answer(PAGE, "decide/2/starter", "step-size");
        meeting.answer(PAGE, "decide/2/matter/time", "yes");
        meeting.answer(PAGE, "decide/2/choice/one-day", "yes");
        meeting.answer(PAGE, "decide/2/sure", "7");
        meeting.press(PAGE, "decisions", Map.of());
        assertThat(meeting.words(PAGE)).as("a new rung begins anew").doesNotContain("in a row");
    }

    @Test
    void howEachWayLooksAndWhatWouldHelpStayWithTheDecision() {
        var between = someone();
        var meeting = met(between, "first");
        meeting.answer(PAGE, "decide/1/starter", "reporting-time");
        meeting.answer(PAGE, "decide/1/matter/time", "yes");
        meeting.answer(PAGE, "decide/1/matter/my-job", "yes");
        assertThat(meeting.words(PAGE)).contains("Can clash with a late shift.");
        meeting.answer(PAGE, "decide/1/order", "my-job,time");
        meeting.answer(PAGE, "decide/1/mark/morning/my-job", "good");
        meeting.answer(PAGE, "decide/1/mark/afternoon/my-job", "hard");
        meeting.answer(PAGE, "decide/1/say/morning/my-job", "I start at two");
        meeting.answer(PAGE, "decide/1/matter/my-family", "yes");
        assertThat(meeting.open(PAGE).html()).doesNotContain("item\" value=\"decide/1/matters-words");
        assertThat(meeting.tap(PAGE, "decide/1/matter/cost", "yes").status())
                .as("three at most")
                .isEqualTo(422);
        meeting.answer(PAGE, "decide/1/matter/my-family", "no");
        meeting.answer(PAGE, "decide/1/choice/morning", "yes");
        meeting.answer(PAGE, "decide/1/choice/around-shifts", "yes");
        meeting.answer(PAGE, "decide/1/sure", "4");
        assertThat(meeting.words(PAGE)).contains("What would help?");
        meeting.answer(PAGE, "decide/1/help/smaller", "yes");
        meeting.answer(PAGE, "decide/1/help-words", "Ask my boss for the roster");
        meeting.answer(PAGE, "plan/step/1/words", "Ask my boss for the roster");
        assertThat(meeting.press(PAGE, "decisions", Map.of()).status())
                .as("being unsure stops nothing")
                .isEqualTo(303);

        var decision =
                decisions.ofSession(between, UUID.fromString(meeting.id())).getFirst();
        assertThat(decision.chosen()).containsExactly("morning", "around-shifts");
        assertThat(decision.matters()).containsExactly("my-job", "time");
        assertThat(decisions.marksOf(between, decision.id()))
                .extracting(Talk.Mark::way, Talk.Mark::kind, Talk.Mark::words)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("morning", Talk.Kind.GOOD, "I start at two"),
                        org.assertj.core.groups.Tuple.tuple("afternoon", Talk.Kind.HARD, ""));
        assertThat(meeting.words("together/plan")).contains("Ask my boss for the roster");
        assertThat(meeting.open(PAGE).html()).as("not offered again").doesNotContain("value=\"reporting-time\"");
    }
}
