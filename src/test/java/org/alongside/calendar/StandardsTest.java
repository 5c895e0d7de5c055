package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due of contact, as the officer and the supervisor see it (F25, stories C1 and C7). */
@Scenario
record StandardsTest(
        Stage stage,
        People people,
        Appointments appointments,
        Standards standards,
        Episodes episodes,
        JdbcClient jdbc,
        Clock clock) {

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    private Relationship andre() {
        return new Caseload(stage, people).someone("en");
    }

    private void visit(Relationship between, int daysAgo, Outcome outcome) {
        appointments.bringIn(
                stage.unit(),
                List.of(new AppointmentIntake(
                        people.personOf(between).number(),
                        between.staff(),
                        today().minusDays(daysAgo).atTime(0, 30),
                        30,
                        Kind.OFFICE,
                        null,
                        outcome)));
    }

    private String words(Staff who, String path) {
        return Form.read(stage.open(who, path).html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private String page(Relationship between) {
        return words(between.officer(), "/people/" + between.person() + "/contact");
    }

    @Test
    void missedIsSaidAndNothingFollows() {
        var between = andre();
        visit(between, 20, Outcome.ATTENDED);
        visit(between, 3, Outcome.MISSED);
        assertThat(page(between))
                .contains("Last seen on", "One missed visit counts", "nothing follows from it by itself")
                .doesNotContain("talk with your supervisor now");
        visit(between, 1, Outcome.MISSED);
        assertThat(page(between)).contains("2 missed visits in a row count", "talk with your supervisor now");
    }

    @Test
    void theStandardWouldCountAVisitMissedInTheHospitalAndThePageSaysWhyItDoesNot() {
        var between = andre();
        for (int daysAgo : List.of(22, 12, 8)) visit(between, daysAgo, Outcome.MISSED);
        assertThat(page(between)).contains("3 missed visits in a row count", "think about what comes next");
        var stay = episodes.standsStill(between, Why.HOSPITAL, today().minusDays(10), Optional.empty(), "Ward 4");
        assertThat(page(between))
                .contains("Nothing is due: in the hospital since")
                .contains("does not count: in the hospital since")
                .contains("2 missed visits in a row count")
                .doesNotContain("think about what comes next", "Ward 4", "talk with your supervisor now");
        episodes.goesOnAfter(between, stay, today().minusDays(1));
        assertThat(page(between))
                .contains("does not count: in the hospital from", "talk with your supervisor now")
                .doesNotContain("think about what comes next");
    }

    @Test
    void aSupervisorAsksLessWithAReasonAndAnEnd() {
        var between = andre();
        var path = "/people/" + between.person() + "/contact";
        assertThat(page(between))
                .contains("one visit each month", "Your supervisor can decide to ask less")
                .doesNotContain("Decide it");
        assertThat(stage.send(between.officer(), path, path + "/lighter", Map.of())
                        .status())
                .isEqualTo(404);
        var priya = stage.someone(Role.SUPERVISOR);
        stage.send(priya, path.replace("/contact", "/look"), path.replace("/contact", "/look"), Map.of("reason", "x"));
        var lighter = Map.of(
                "rhythm",
                "weekly",
                "from",
                today().toString(),
                "until",
                today().plusDays(60).toString(),
                "reason",
                "Steady for a year & more");
        var wrong = stage.send(priya, path, path + "/lighter", lighter);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("That does not ask less than now", "Steady for a year &amp; more");
        var right = new java.util.HashMap<>(lighter);
        right.put("rhythm", "quarterly");
        assertThat(stage.send(priya, path, path + "/lighter", right).status()).isEqualTo(303);
        assertThat(page(between))
                .contains("For now less is asked: one visit each three months", "Steady for a year & more");
        assertThat(stage.send(priya, path, path + "/lighter", right).html()).contains("it is decided already");
        assertThat(jdbc.sql("select reason from lighter_standard where person_id = :person")
                        .param("person", between.person().value())
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("Steady for a year & more".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var mistake = Form.on(stage.open(priya, path).html()).stream()
                .map(Form::action)
                .filter(action -> action.endsWith("/mistake"))
                .findFirst()
                .orElseThrow();
        stage.send(priya, path, mistake, Map.of());
        assertThat(page(between)).contains("Taken back", "asks for one visit each month");
    }

    /** The unit is shared by all scenarios, so this one leaves its rules as they came. */
    @Test
    void rulesOfTheUnitAreVersionedAndTwoWhoWriteAtOnceAreTold() {
        var priya = stage.someone(Role.SUPERVISOR);
        var path = "/unit/standards";
        var base = standards.rules(priya).version();
        var shipped = Map.of(
                "base", Integer.toString(base),
                "kinds", "office,home,video",
                "default", "monthly",
                "week", "monday",
                "twice", "each-half",
                "consult", "2",
                "consider", "3");
        var wrong = new java.util.HashMap<>(shipped);
        wrong.put("consider", "soon");
        var answer = stage.send(priya, path, path, wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("The first number is from 1 to 9", "value=\"soon\"");
        assertThat(stage.send(priya, path, path, shipped).status()).isEqualTo(303);
        var tooLate = stage.send(priya, path, path, shipped);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.html()).contains("Someone else changed these rules", "name=\"base\" value=\"" + (base + 1));

        assertThat(words(priya, path)).contains("Set by Dana", "Holds now");
        assertThat(standards.rules(priya).kinds()).isEqualTo(Set.of(Kind.OFFICE, Kind.HOME, Kind.VIDEO));
        assertThat(standards.rules(priya).since()).as("nothing was other").isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void manyAreReadInAsManyQueriesAsOne() {
        var officer = stage.someone(Role.OFFICER);
        var caseload = new Caseload(stage, people);
        visit(caseload.someone(officer, "en", ""), 3, Outcome.MISSED);
        var one = statements(() -> standards.of(officer, people.caseload(officer)));
        for (int number = 0; number < 12; number++) visit(caseload.someone(officer, "en", ""), number, Outcome.MISSED);
        assertThat(standards.of(officer, people.caseload(officer))).hasSize(13);
        assertThat(statements(() -> standards.of(officer, people.caseload(officer))))
                .isEqualTo(one)
                .isPositive();
    }

    private static int statements(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        var before = logger.getLevel();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(seen);
        }
        return (int) seen.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    @Test
    void theShippedRulesSayWhatTheStoriesSay() {
        assertThat(ContactRules.shipped(OfficeHours.of("MON-FRI 08:30-17:00")).consultAt())
                .isEqualTo(2);
        assertThat(ContactRules.shipped(OfficeHours.of("MON-FRI 08:30-17:00")).considerAt())
                .isEqualTo(3);
    }
}
