package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan over two meetings and between them (story A, row A5 and what follows from it). */
@Scenario
record LivingPlanTest(Stage stage, People people, Plans plans, JdbcClient jdbc, Clock clock) {
    private static final String GOAL = "I want to keep my shifts";
    private static final String PLAN = "together/plan";
    private static final String LOOK_BACK = "together/look-back";

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    private Relationship marisol() {
        return new Caseload(stage, people).someone("en");
    }

    private Meeting next(Relationship between) {
        return new Caseload(stage, people).meet(between, "regular");
    }

    /** A first meeting with a step that may meet a barrier, a promise that was due, and a step of the clinic's. */
    private void first(Relationship between) {
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        meeting.answer(PLAN, "plan/goal", GOAL);
        meeting.answer(PLAN, "plan/step/1/words", "I’ll go to Harbor intake on Thursday");
        meeting.answer(PLAN, "plan/step/1/barrier/bus-cost", "yes");
        meeting.answer(PLAN, "plan/step/1/plan-b/bus-cost", "I ask my officer for a bus pass");
        meeting.answer(PLAN, "plan/promise/1/words", "Call Harbor for evening slots");
        meeting.answer(PLAN, "plan/promise/1/by", today().minusDays(3).toString());
        meeting.answer(PLAN, "plan/other/1/words", "Calls with a time");
        meeting.answer(PLAN, "plan/other/1/owner", "provider");
        meeting.answer(PLAN, "plan/other/1/who", "Harbor Clinic");
        assertThat(meeting.words("together/close")).contains("Harbor Clinic Calls with a time");
        meeting.answer("together/close", "close/agreement", "my-plan");
        assertThat(meeting.close("2031-03-04", "13:30").sentTo()).endsWith("/farewell");
    }

    private String page(Relationship between) {
        return stage.open(between.officer(), "/people/" + between.person() + "/plan")
                .html();
    }

    private String words(Relationship between) {
        return Form.read(page(between).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private String outcome(Meeting meeting, String of) {
        var html = meeting.open(LOOK_BACK).html();
        var at = html.indexOf(of);
        assertThat(at).as(of).isPositive();
        var item = html.indexOf("look-back/", at);
        return html.substring(item, html.indexOf('"', item));
    }

    @Test
    void aPromiseNotKeptAndABarrierWithItsAnswerAreThereAtTheNextMeeting() {
        var between = marisol();
        first(between);
        var second = next(between);

        assertThat(second.words(LOOK_BACK))
                .containsPattern("Dana’s promises Call Harbor for evening slots Was for ")
                .containsPattern("Who else will do something\\? Calls with a time Harbor Clinic");
        var hers = outcome(second, "Harbor intake");
        second.answer(LOOK_BACK, hers, "cannot-yet");
        assertThat(second.words(LOOK_BACK)).contains("What are we waiting for?");
        second.answer(LOOK_BACK, hers.replace("outcome", "words"), "the letter from Harbor");
        second.answer(LOOK_BACK, hers.replace("outcome", "barrier/bus-cost"), "yes");
        second.answer(LOOK_BACK, hers.replace("outcome", "plan-b/bus-cost"), "I ask my officer for a bus pass");
        second.answer(LOOK_BACK, outcome(second, "evening slots"), "done");
        second.answer(LOOK_BACK, outcome(second, "Calls with a time"), "dropped");
        assertThat(second.words(LOOK_BACK)).contains("Why do we drop it?");
        second.plan(GOAL, "I’ll call Harbor on Monday", "Bring two bus passes", "I text Dana");
        second.answer("together/close", "close/agreement", "not-quite");
        second.answer("together/close", "close/agreement-words", "Monday may be my long shift");
        second.close("2031-04-01", "13:30");

        var plan = plans.latest(between).orElseThrow();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.answer()).isEqualTo(new Assent.NotQuite("Monday may be my long shift"));
        assertThat(plans.goalsAtWork(between)).extracting(Goal::words).containsExactly(GOAL);
        assertThat(plans.open(between))
                .extracting(Step::wording, Step::state)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "I’ll go to Harbor intake on Thursday", new StepState.CannotYet("the letter from Harbor")));
        assertThat(second.words("wrap-up"))
                .contains(
                        "Step “I’ll go to Harbor intake on Thursday”: Can’t be done yet (the letter from Harbor).",
                        "In the way: The cost of the bus (then: I ask my officer for a bus pass).",
                        "Step of Harbor Clinic, “Calls with a time”: Dropped.",
                        "Marisol said: not quite, because “Monday may be my long shift”.");
        assertThat(words(between))
                .contains(
                        "If: The cost of the bus → I ask my officer for a bus pass",
                        "Waits for: the letter from Harbor",
                        "“Call Harbor for evening slots”: Done",
                        "New, Marisol: “I’ll call Harbor on Monday”",
                        "Marisol said: Not quite, because “Monday may be my long shift”",
                        "Agreed in version 1");
        assertThat(jdbc.sql("select count(*) from plan where person_id = :person")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .as("nothing is written over")
                .isEqualTo(2);
    }

    @Test
    void aHintIsGentleAndThereIsOneAtATime() {
        var meeting = new Caseload(stage, people).meet(marisol(), "first");
        meeting.hear();
        meeting.answer(PLAN, "plan/step/1/words", "Attend intake");
        assertThat(meeting.words(PLAN))
                .contains("How would you say it, with “I”?")
                .doesNotContain("on which day?");

        meeting.answer(PLAN, "plan/step/1/words", "I go to the intake with my schedule");
        assertThat(meeting.words(PLAN)).contains("What will you do, and on which day?");

        meeting.answer(PLAN, "plan/step/1/by", today().plusDays(7).toString());
        meeting.answer(PLAN, "plan/step/1/confidence", "4");
        assertThat(meeting.words(PLAN))
                .contains("What would make it easier?")
                .doesNotContain("with “I”", "on which day?");
        meeting.answer(PLAN, "plan/step/1/confidence", "5");
        assertThat(meeting.words(PLAN)).doesNotContain("What would make it easier?");
        assertThat(meeting.force("answers", Map.of("item", "plan/step/1/confidence", "value", "11"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void betweenMeetingsAPromiseIsKeptWithOneTapAndDroppingTakesAWord() {
        var between = marisol();
        first(between);
        var here = "/people/" + between.person() + "/plan";
        var promise =
                plans.open(between).stream().filter(Step::isPromise).findFirst().orElseThrow();
        var state = here + "/steps/" + promise.id() + "/state";
        assertThat(plans.promises(between.officer(), today())).hasSize(1);

        for (var press : List.of("once", "twice"))
            assertThat(stage.send(between.officer(), here, state, Map.of("state", "done"))
                            .sentTo())
                    .as(press)
                    .isEqualTo(here + "#step-" + promise.id());

        assertThat(plans.promises(between.officer(), today())).isEmpty();
        assertThat(plans.living(between).atWork().getFirst().lines().over())
                .extracting(line -> line.history().size())
                .containsExactly(1);
        assertThat(words(between)).containsPattern("Done [A-Z][a-z]{2} \\d+, \\d{4}, between meetings, Dana");

        var hers = plans.open(between).getFirst();
        var dropped = stage.send(
                between.officer(),
                here,
                here + "/steps/" + hers.id() + "/state",
                Map.of("state", "dropped", "words", " "));
        assertThat(dropped.status()).isEqualTo(422);
        assertThat(dropped.html()).contains("Please say what it waits for");
        var tooLong = stage.send(
                between.officer(),
                here,
                here + "/steps/" + hers.id() + "/state",
                Map.of("state", "dropped", "words", "no use ".repeat(400)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html()).contains("no use no use");
        assertThat(plans.open(between)).extracting(Step::state).containsOnly(new StepState.Open());
    }

    @Test
    void somebodyElsesStepIsLeftAlone() {
        var between = marisol();
        first(between);
        var other = marisol();
        first(other);
        var theirs = plans.open(other).getFirst();
        var here = "/people/" + between.person() + "/plan";

        stage.send(between.officer(), here, here + "/steps/" + theirs.id() + "/state", Map.of("state", "done"));

        assertThat(plans.open(other)).contains(theirs);
    }

    @Test
    void afterNinetyDaysTheyAreAskedWhetherItIsStillWhatTheyWant() {
        var between = marisol();
        first(between);
        assertThat(next(between).words("together/agenda")).doesNotContain("What I want from here on");
        jdbc.sql("update goal set since = :then, asked_at = :then where person_id = :person")
                .param("then", clock.instant().minus(Duration.ofDays(90)).atOffset(java.time.ZoneOffset.UTC))
                .param("person", between.person().value())
                .update();

        assertThat(stage.open(between.officer(), "/people/" + between.person()).html())
                .contains("Ask again: is this still what Marisol wants?");
        var second = next(between);
        assertThat(second.words("together/agenda")).contains("What I want from here on");
        assertThat(second.words(LOOK_BACK)).contains("Is this still what you want?", GOAL);
        var goal = plans.goalsToAsk(between).getFirst();
        second.answer(LOOK_BACK, "look-back/goal/" + goal.id(), "reached");
        second.plan("I want to rest", "I go to bed at ten on Monday", "Call on Tuesday", "");
        second.close("2031-04-01", "13:30");

        assertThat(plans.goalsAtWork(between)).extracting(Goal::words).containsExactly("I want to rest");
        assertThat(plans.goalsToAsk(between)).isEmpty();
        assertThat(words(between)).containsPattern("Earlier goals " + GOAL + " Reached");
    }

    @Test
    void whoeverHasJustChosenTheAfternoonIsOfferedOne() {
        var meeting = new Caseload(stage, people).meet(marisol(), "first");
        meeting.hear();
        meeting.decide("After my shift");

        var offered = Form.on(meeting.open("together/close").html()).stream()
                .map(form -> form.hidden().getOrDefault("time", ""))
                .filter(time -> !time.isEmpty())
                .map(LocalTime::parse)
                .toList();

        assertThat(offered).hasSize(3).allMatch(time -> !time.isBefore(LocalTime.NOON));
    }

    @Test
    void thePlanIsPrintedInThePersonsLanguage() {
        var between = new Caseload(stage, people).someone("es");
        assertThat(stage.open(between.officer(), "/people/" + between.person() + "/plan.pdf")
                        .status())
                .as("nothing to print yet")
                .isEqualTo(404);
        assertThat(words(between)).contains("No plan yet.");
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        meeting.plan("Quiero cuidar mi trabajo", "Voy a Harbor el jueves", "Llamar a Harbor", "le aviso");
        meeting.close("2031-03-04", "13:30");

        assertThat(stage.open(between.officer(), "/people/" + between.person() + "/plan.pdf")
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from disclosure where person_id = :person and what = 'plan'")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
