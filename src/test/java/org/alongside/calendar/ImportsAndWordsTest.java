package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Hours;
import org.alongside.people.Arrival;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The agency’s file says every night what it knows; what somebody here said stays (0029, 0031). */
@Scenario
record ImportsAndWordsTest(
        Stage stage,
        People people,
        Appointments appointments,
        BookingRepository repository,
        Attendance attendance,
        Absences absences,
        Hours hours,
        JdbcClient jdbc,
        PlatformTransactionManager transactions) {
    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private LocalDateTime ago(Relationship between, int days) {
        return appointments.now(between.officer()).toLocalDate().minusDays(days).atTime(9, 0);
    }

    private LocalDateTime ahead(Relationship between, int days) {
        var open = hours.of(stage.unit());
        var day = appointments.now(between.officer()).toLocalDate().plusDays(days);
        while (!open.cover(day.atTime(9, 0), 7 * 60)) day = day.plusDays(1);
        return day.atTime(10, 0);
    }

    private AppointmentIntake told(Relationship between, LocalDateTime starts, int minutes, Outcome outcome) {
        return new AppointmentIntake(
                people.personOf(between).number(), between.staff(), starts, minutes, Kind.OFFICE, "Room 4", outcome);
    }

    private Arrival bringIn(Relationship between, LocalDateTime starts, Outcome outcome) {
        return appointments
                .bringIn(stage.unit(), List.of(told(between, starts, 30, outcome)))
                .getFirst();
    }

    private Booking only(Relationship between) {
        assertThat(repository.of(between)).hasSize(1);
        return repository.of(between).getFirst();
    }

    private Outcome outcome(Relationship between) {
        return only(between).about().outcome();
    }

    private List<Said> history(Relationship between) {
        return attendance.history(between, only(between).about().id());
    }

    private Stage.Screen press(Relationship between, String what, String... pairs) {
        var page = only(between).path();
        var fields =
                new HashMap<>(Map.of("version", Integer.toString(only(between).version())));
        for (var at = 0; at < pairs.length; at += 2) fields.put(pairs[at], pairs[at + 1]);
        return stage.send(between.officer(), page, page + what, fields);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSED", "CANCELLED", "RESCHEDULED", "EXCUSED"})
    void thatTheyCameStaysWhateverTheFileSaysNightAfterNight(Outcome tells) {
        var between = someone();
        bringIn(between, ago(between, 3), Outcome.OPEN);
        press(between, "/outcome", "outcome", "came");

        bringIn(between, ago(between, 3), tells);

        assertThat(outcome(between)).isEqualTo(Outcome.ATTENDED);
        assertThat(absences.of(between)).isEmpty();
        assertThat(stage.open(between.officer(), only(between).path()).html())
                .as("both are seen")
                .contains("Came", "The agency’s file");
        var words = history(between).size();
        assertThat(bringIn(between, ago(between, 3), tells)).isEqualTo(new Arrival.Same());
        assertThat(history(between)).hasSize(words);
    }

    @Test
    void aWordOfTheFileThatWasTakenBackIsNotSaidAgainByTheSameFile() {
        var between = someone();
        bringIn(between, ago(between, 3), Outcome.MISSED);
        press(between, "/words/" + history(between).getFirst().id() + "/removal");

        assertThat(bringIn(between, ago(between, 3), Outcome.MISSED)).isEqualTo(new Arrival.Same());

        assertThat(outcome(between)).isEqualTo(Outcome.OPEN);
        assertThat(absences.of(between)).isEmpty();
        bringIn(between, ago(between, 3), Outcome.ATTENDED);
        assertThat(outcome(between)).as("something new").isEqualTo(Outcome.ATTENDED);
    }

    @Test
    void theFilePutsItsOwnWordRightAndShowsAgainWhereOursIsTakenBack() {
        var between = someone();
        bringIn(between, ago(between, 3), Outcome.MISSED);
        bringIn(between, ago(between, 3), Outcome.ATTENDED_LATE);
        assertThat(outcome(between)).isEqualTo(Outcome.ATTENDED_LATE);

        attendance.say(between, only(between).about().id(), Outcome.MISSED, Reason.TRANSPORT, Teller.PERSON);
        bringIn(between, ago(between, 3), Outcome.EXCUSED);
        assertThat(outcome(between)).isEqualTo(Outcome.MISSED);
        assertThat(absences.of(between))
                .singleElement()
                .as("a word that takes it out of the count does so, whoever says it")
                .satisfies(one -> assertThat(one.counting().counts()).isFalse());
        var ours = history(between).stream()
                .filter(said -> said.teller() == Teller.PERSON)
                .findFirst()
                .orElseThrow();
        attendance.takeBack(between, only(between).about().id(), ours.id());
        assertThat(outcome(between)).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void aTimeThatWasMovedHereDoesNotComeBackAtItsOldHour() {
        var between = someone();
        var starts = ahead(between, 8);
        bringIn(between, starts, Outcome.OPEN);
        assertThat(press(
                                between,
                                "/change",
                                "day",
                                starts.toLocalDate().toString(),
                                "time",
                                "14:00",
                                "asked",
                                "us",
                                "reason",
                                "we-moved-it")
                        .status())
                .isEqualTo(303);

        for (var tells : List.of(Outcome.OPEN, Outcome.MISSED, Outcome.RESCHEDULED, Outcome.ATTENDED)) {
            assertThat(bringIn(between, starts, tells)).isEqualTo(new Arrival.Same());
            assertThat(only(between).starts()).isEqualTo(starts.plusHours(4));
            assertThat(outcome(between)).isEqualTo(Outcome.OPEN);
        }
    }

    /** The agency’s people wrote it down under the hour that their system has. */
    @Test
    void thatTheyMetIsHeardUnderTheOldHourOnceTheNewOneHasCome() {
        var between = someone();
        var starts = ago(between, 2);
        bringIn(between, starts, Outcome.OPEN);
        jdbc.sql("""
                insert into appointment_moved (id, appointment_id, person_id, was, becomes, asked_by, reason, version, by, at)
                select :id, id, person_id, starts, starts + interval '4 hours', 'us', 'we moved it', 2, officer_id, now()
                  from appointment where person_id = :person
                """)
                .param("id", UUID.randomUUID())
                .param("person", between.person().value())
                .update();
        jdbc.sql("update appointment set starts = starts + interval '4 hours' where person_id = :person")
                .param("person", between.person().value())
                .update();

        bringIn(between, starts, Outcome.MISSED);
        assertThat(outcome(between)).as("nobody was to be there then").isEqualTo(Outcome.OPEN);
        bringIn(between, starts, Outcome.ATTENDED);

        assertThat(outcome(between)).isEqualTo(Outcome.ATTENDED);
        assertThat(bringIn(between, starts, Outcome.ATTENDED)).isEqualTo(new Arrival.Same());
    }

    @Test
    void anotherWayToMeetThatWasAgreedHereStaysUntilTheFileSaysSomethingNew() {
        var between = someone();
        var starts = ahead(between, 8);
        bringIn(between, starts, Outcome.OPEN);
        press(
                between,
                "/change",
                "day",
                starts.toLocalDate().toString(),
                "time",
                "10:00",
                "minutes",
                "60",
                "kind",
                "home",
                "place",
                "14 Oak Street");
        assertThat(only(between).about().place()).isEqualTo("14 Oak Street");

        assertThat(bringIn(between, starts, Outcome.OPEN)).isEqualTo(new Arrival.Same());

        assertThat(only(between).about().kind()).isEqualTo(Kind.HOME);
        assertThat(only(between).about().minutes()).isEqualTo(60);
        appointments.bringIn(stage.unit(), List.of(told(between, starts, 45, Outcome.OPEN)));
        assertThat(only(between).about().minutes()).isEqualTo(45);
        assertThat(only(between).about().place()).isEqualTo("14 Oak Street");
    }

    @Test
    void aLongerTimeGivesItsRoomUpInsteadOfStoppingTheImport() {
        var one = someone();
        var other = someone();
        var starts = ahead(one, 12);
        var room = UUID.randomUUID();
        jdbc.sql("insert into room (id, unit_id, name) values (:id, :unit, :name)")
                .param("id", room)
                .param("unit", stage.unit().id().value())
                .param("name", "Room " + room)
                .update();
        bringIn(one, starts, Outcome.OPEN);
        bringIn(other, starts.plusMinutes(30), Outcome.OPEN);
        jdbc.sql("update appointment set room_id = :room where person_id in (:one, :other)")
                .param("room", room)
                .param("one", one.person().value())
                .param("other", other.person().value())
                .update();

        var arrivals = appointments.bringIn(stage.unit(), List.of(told(one, starts, 60, Outcome.OPEN)));

        assertThat(only(one).about().minutes()).isEqualTo(60);
        assertThat(only(one).room()).isNull();
        assertThat(only(other).room()).isNotNull();
        assertThat(arrivals.getFirst())
                .isInstanceOfSatisfying(
                        Arrival.Changed.class,
                        changed -> assertThat(changed.changes())
                                .extracting(Arrival.Change::field)
                                .containsExactlyInAnyOrder("minutes", "room"));
    }

    /** One tap while a file is brought in waits for it; neither is lost. */
    @Test
    @Timeout(60)
    void aTapDuringAnImportWaitsAndBothAreWritten() throws Exception {
        var tapped = someone();
        var first = someone();
        bringIn(tapped, ago(tapped, 3), Outcome.OPEN);
        var id = only(tapped).about().id();
        var transaction = new TransactionTemplate(transactions);

        var tap = transaction.execute(_ -> {
            bringIn(first, ago(first, 3), Outcome.MISSED);
            var saying = CompletableFuture.runAsync(
                    () -> attendance.say(tapped, id, Outcome.ATTENDED, null, Teller.OFFICER));
            awaitSomebodyWaits();
            bringIn(tapped, ago(tapped, 3), Outcome.MISSED);
            return saying;
        });
        java.util.Objects.requireNonNull(tap).get(30, TimeUnit.SECONDS);

        assertThat(outcome(tapped)).isEqualTo(Outcome.ATTENDED);
        assertThat(history(tapped)).hasSize(2);
        assertThat(outcome(first)).isEqualTo(Outcome.MISSED);
    }

    private void awaitSomebodyWaits() {
        while (jdbc.sql("""
                select count(*) from pg_locks where not granted and relation = 'appointment'::regclass
                """).query(Integer.class).single() == 0) Thread.onSpinWait();
    }
}
