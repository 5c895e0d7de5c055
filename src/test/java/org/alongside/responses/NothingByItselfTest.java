package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.alongside.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R14, I5: whatever happens, in whatever order (misses, hospital, custody, a number that must not be used any more, low
 * ratings, skipped questions, a "no"), no response, report or question to a supervisor comes of it by itself. To see a
 * stream that went wrong again, put its seed here.
 */
@Scenario
record NothingByItselfTest(
        Stage stage, People people, Appointments appointments, Episodes episodes, JdbcClient jdbc, Clock clock) {
    private static final List<String> TABLES =
            List.of("response", "required_report", "consult", "incentive", "court_summary");
    private static final int EVENTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {14, 2031, 988})
    void noStreamOfEventsOpensAnything(long seed) {
        var random = new Random(seed);
        var between = new Caseload(stage, people).someone("en");
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.hear();
        var tapped = new HashMap<String, String>();
        for (var number = 0; number < EVENTS; number++) happens(random, between, meeting, tapped, number);
        stage.open(between.officer(), "/today");
        stage.open(between.officer(), "/people/" + between.person());
        stage.open(between.officer(), "/people/" + between.person() + "/responses");

        for (var table : TABLES)
            assertThat(jdbc.sql("select count(*) from " + table + " where person_id = :person")
                            .param("person", between.person().value())
                            .query(Integer.class)
                            .single())
                    .as("%s, seed %d", table, seed)
                    .isZero();
    }

    private void happens(Random random, Relationship between, Meeting meeting, Map<String, String> tapped, int number) {
        var now = LocalDateTime.now(clock.withZone(stage.unit().zone())).truncatedTo(ChronoUnit.DAYS);
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                var starts = now.minusDays(number + 1L).withHour(8 + random.nextInt(8));
                appointments.book(between, starts, 30, Kind.OFFICE, "");
                var outcomes = List.of(Outcome.MISSED, Outcome.MISSED, Outcome.CANCELLED, Outcome.EXCUSED);
                appointments.of(between).stream()
                        .filter(one -> one.starts().equals(starts))
                        .forEach(one -> new Pressing(stage, appointments, jdbc, clock)
                                .turnedOut(between, one.id(), outcomes.get(random.nextInt(outcomes.size()))));
            }
            case 2 -> standsStill(random, between, now);
            case 3 ->
                low(
                        meeting,
                        tapped,
                        "together/pulse",
                        "pulse/person/" + List.of("caring", "trust", "say").get(random.nextInt(3)));
            case 4 -> low(meeting, tapped, "together/check-in", "check-in/sleep/rating");
            case 5 -> theFileSays(random, between, now.minusDays(random.nextInt(number + 1) + 1L));
            default ->
                jdbc.sql("update person set text_ok = :ok where id = :person")
                        .param("ok", random.nextBoolean())
                        .param("person", between.person().value())
                        .update();
        }
    }

    /** Of a time that is known here or not, whatever was said of it. */
    private void theFileSays(Random random, Relationship between, LocalDateTime day) {
        var known = appointments.of(between);
        var starts = known.isEmpty() || random.nextBoolean()
                ? day.withHour(7)
                : known.get(random.nextInt(known.size())).starts();
        var outcomes = List.of(Outcome.MISSED, Outcome.MISSED, Outcome.ATTENDED, Outcome.CANCELLED);
        for (var night = 0; night < 2; night++)
            appointments.bringIn(
                    stage.unit(),
                    List.of(new AppointmentIntake(
                            people.personOf(between).number(),
                            between.staff(),
                            starts,
                            30,
                            Kind.OFFICE,
                            null,
                            outcomes.get(random.nextInt(outcomes.size())))));
    }

    /** A low number, and another one than last time. */
    private static void low(Meeting meeting, Map<String, String> tapped, String place, String item) {
        meeting.answer(
                place,
                item,
                Objects.requireNonNull(tapped.merge(item, "1", (last, one) -> last.equals("1") ? "2" : "1")));
    }

    private void standsStill(Random random, Relationship between, LocalDateTime now) {
        var from = now.toLocalDate().minusDays(random.nextInt(300));
        try {
            episodes.standsStill(
                    between,
                    random.nextBoolean() ? Standstill.Why.HOSPITAL : Standstill.Why.CUSTODY,
                    from,
                    Optional.of(from.plusDays(random.nextInt(4))),
                    "");
        } catch (Refusal overlaps) {
            assertThat(overlaps.key()).startsWith("episodes.");
        }
    }
}
