package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Hours;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Booking, moving, calling off, and saying how it turned out. */
@Scenario
record CalendarTest(
        Stage stage,
        People people,
        Appointments appointments,
        Bookings bookings,
        BookingRepository repository,
        Attendance attendance,
        Absences absences,
        Episodes episodes,
        Offers offers,
        Hours hours,
        JdbcClient jdbc) {
    private static final Pattern INSTEAD = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private Relationship someoneElseOf(Relationship between) {
        return new Caseload(stage, people).someone(between.officer(), "en", "");
    }

    /** A weekday ahead that is no holiday, at nine. */
    private LocalDateTime ahead(Relationship between, int days) {
        var open = hours.of(stage.unit());
        var day = appointments.now(between.officer()).toLocalDate().plusDays(days);
        while (!open.cover(day.atTime(9, 0), 60)) day = day.plusDays(1);
        return day.atTime(9, 0);
    }

    private static String path(Relationship between) {
        return "/people/" + between.person();
    }

    private static Map<String, String> at(LocalDateTime starts, String... more) {
        var fields = new HashMap<String, String>();
        fields.put("day", starts.toLocalDate().toString());
        fields.put("time", starts.toLocalTime().toString());
        for (var field = 0; field < more.length; field += 2) fields.put(more[field], more[field + 1]);
        return fields;
    }

    private Screen book(Relationship between, LocalDateTime starts, String... more) {
        var page = path(between) + "/calendar/booking";
        return stage.send(between.officer(), page, page, at(starts, more));
    }

    private Booking only(Relationship between) {
        return repository.of(between).getFirst();
    }

    private static String version(Screen screen) {
        var found = VERSION.matcher(screen.html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aTimeThatIsTakenIsRefusedWithASentenceAndThreeOthersAndNothingTypedIsLost() {
        var one = someone();
        var other = someoneElseOf(one);
        var starts = ahead(one, 8);
        assertThat(book(one, starts, "place", "Room by the stairs").sentTo()).isEqualTo(path(one) + "/calendar");

        var refused = book(other, starts.plusMinutes(15), "place", "The small table");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("That time is taken.", "value=\"The small table\"");
        assertThat(refused.html()).doesNotContain("Room by the stairs");
        assertThat(repository.of(other)).isEmpty();
        var instead = INSTEAD.matcher(refused.html())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(instead).hasSize(3);
        assertThat(book(other, starts, "instead", instead.get(1)).status()).isEqualTo(303);
        assertThat(only(other).starts()).isEqualTo(LocalDateTime.parse(instead.get(1)));
    }

    @Test
    void bookingTheSameTimeTwiceIsOneAppointmentAndItsOwnPersonIsNotBookedBesideIt() {
        var between = someone();
        var starts = ahead(between, 8);
        book(between, starts);
        assertThat(book(between, starts).status()).isEqualTo(303);
        assertThat(book(between, starts.plusMinutes(10)).html()).contains("They have another meeting at that time.");
        assertThat(repository.of(between)).hasSize(1);
    }

    @Test
    void aBookingThatIsNotMadeIsNotAnsweredLikeOneThatIs() {
        var between = someone();
        var starts = ahead(between, 8);
        book(between, starts, "minutes", "30", "kind", "office", "place", "Room 4");

        var refused = book(between, starts, "minutes", "60", "kind", "home", "place", "14 Oak Street");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("You two meet at that time, but in another way.", "value=\"14 Oak Street\"");
        assertThat(only(between).about().kind()).isEqualTo(Kind.OFFICE);
        assertThat(book(between, starts, "minutes", "30", "kind", "office", "place", "Room 4")
                        .status())
                .isEqualTo(303);
        var series = book(between, starts, "kind", "home", "repeat", "weekly", "times", "2");
        assertThat(series.status()).isEqualTo(422);
        assertThat(series.html()).contains("You meet then in another way");
        assertThat(repository.of(between)).hasSize(1);
    }

    /** A supervisor may book, and looks at the rest. */
    @Test
    void aSupervisorWhoLooksDoesNotSayWhetherSomebodyCame() {
        var between = someone();
        var supervisor = stage.someone(Role.SUPERVISOR);
        stage.send(
                supervisor, path(between) + "/look", path(between) + "/look", Map.of("reason", "Covering this week"));
        appointments.book(
                between, appointments.now(between.officer()).minusHours(3).withNano(0), 30, Kind.OFFICE, "");
        var page = only(between).path();
        var version = version(stage.open(between.officer(), page));

        assertThat(stage.open(supervisor, page).html()).doesNotContain(page + "/outcome");
        assertThat(stage.send(supervisor, page, page + "/outcome", Map.of("outcome", "absent", "version", version))
                        .status())
                .isEqualTo(409);
        assertThat(only(between).open()).isTrue();
        attendance.say(between, only(between).about().id(), Outcome.ATTENDED, null, Teller.OFFICER);
        var word = attendance
                .history(between, only(between).about().id())
                .getFirst()
                .id();
        assertThat(stage.send(supervisor, page, page + "/words/" + word + "/removal", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(only(between).about().outcome()).isEqualTo(Outcome.ATTENDED);
        var booking = path(between) + "/calendar/booking";
        assertThat(stage.send(supervisor, booking, booking, at(ahead(between, 9)))
                        .status())
                .isEqualTo(303);
    }

    /** Both have asked “is it free?” and heard yes: only the database can tell them apart. */
    @Test
    void ofTwoWhoBookOneTimeAtOnceOneGetsIt() throws Exception {
        var one = someone();
        var other = someoneElseOf(one);
        var starts = ahead(one, 9);
        var got = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            var wishes = List.<Callable<Boolean>>of(
                    () -> bookings.book(one, Wanted.plain(starts, 30, Kind.OFFICE, ""), false)
                            .isPresent(),
                    () -> bookings.book(other, Wanted.plain(starts, 30, Kind.OFFICE, ""), false)
                            .isPresent());
            for (var wish : both.invokeAll(wishes)) {
                try {
                    if (wish.get()) got++;
                } catch (java.util.concurrent.ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(TimeTaken.class);
                }
            }
        }
        assertThat(got).isEqualTo(1);
        assertThat(repository.of(one).size() + repository.of(other).size()).isEqualTo(1);
    }

    /** Whoever writes past our code is refused as well. */
    @Test
    void theDatabaseItselfRefusesTwoAtOnce() {
        var one = someone();
        var other = someoneElseOf(one);
        var starts = ahead(one, 10);
        book(one, starts);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into appointment (id, person_id, officer_id, starts, zone, minutes, kind)
                        values (gen_random_uuid(), :person, :officer, :starts, 'America/Chicago', 30, 'office')
                        """)
                        .param("person", other.person().value())
                        .param("officer", one.staff().value())
                        .param("starts", starts.plusMinutes(29))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("officer_is_free");
    }

    @Test
    void aRoomIsNotBookedTwiceAlsoByTwoOfficers() {
        var supervisor = stage.someone(Role.SUPERVISOR);
        var name = "Quiet room " + java.util.UUID.randomUUID();
        assertThat(stage.send(supervisor, "/unit", "/unit/rooms", Map.of("room", name))
                        .sentTo())
                .isEqualTo("/unit#rooms");
        assertThat(stage.send(
                                supervisor,
                                "/unit",
                                "/unit/rooms",
                                Map.of("room", name.toUpperCase(java.util.Locale.ROOT)))
                        .status())
                .isEqualTo(422);
        var room = jdbc.sql("select id::text from room where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
        var one = someone();
        var other = someone();
        book(one, ahead(one, 8), "room", room);

        assertThat(book(other, ahead(one, 8), "room", room).html()).contains("That room is taken then.");

        assertThat(repository.of(other)).isEmpty();
        assertThat(book(other, ahead(one, 8)).status()).isEqualTo(303);
    }

    @Test
    void twoJointVisitsShareATimeOnlyWhereThatIsMeant() {
        var mother = someone();
        var son = someoneElseOf(mother);
        var third = someoneElseOf(mother);
        var starts = ahead(mother, 11);
        book(mother, starts, "kind", "joint", "provider", "Harbor Clinic");

        assertThat(book(son, starts, "kind", "joint", "provider", "Harbor Clinic")
                        .status())
                .isEqualTo(409);
        assertThat(book(son, starts, "kind", "office", "together", "true").status())
                .isEqualTo(409);
        assertThat(book(son, starts, "kind", "joint", "provider", "Harbor Clinic", "together", "true")
                        .status())
                .isEqualTo(303);
        assertThat(book(third, starts).status()).isEqualTo(409);
        assertThat(stage.open(son.officer(), path(son) + "/calendar").html()).contains("with Harbor Clinic");
        assertThat(jdbc.sql("select encode(provider, 'escape') from appointment where person_id = :person")
                        .param("person", son.person().value())
                        .query(String.class)
                        .single())
                .doesNotContain("Harbor");
    }

    @Test
    void ofTwoWhoMoveOneAppointmentTheSecondSeesBothWishesAndNothingIsLost() {
        var between = someone();
        var supervisor = stage.someone(Role.SUPERVISOR);
        stage.send(
                supervisor, path(between) + "/look", path(between) + "/look", Map.of("reason", "Covering this week"));
        var starts = ahead(between, 8);
        book(between, starts);
        var page = only(between).path();
        var shown = version(stage.open(between.officer(), page));
        assertThat(stage.send(
                                supervisor,
                                page,
                                page + "/change",
                                at(starts.plusHours(1), "version", shown, "asked", "person", "reason", "work"))
                        .sentTo())
                .isEqualTo(page);

        var second = stage.send(
                between.officer(), page, page + "/change", at(starts.plusHours(2), "version", shown, "asked", "us"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Two changes at once", "10:00 AM", "11:00 AM", supervisor.name());
        assertThat(only(between).starts()).isEqualTo(starts.plusHours(1));
        assertThat(stage.send(
                                between.officer(),
                                page,
                                page + "/change",
                                at(starts.plusHours(2), "version", version(second), "asked", "us"))
                        .status())
                .isEqualTo(303);
        assertThat(only(between).starts()).isEqualTo(starts.plusHours(2));
        assertThat(repository.moves(between, only(between).about().id()))
                .extracting(
                        moved -> moved.askedBy().code() + " " + moved.reason().code())
                .containsExactly("person work", "us unknown");
        assertThat(absences.of(between)).as("a move is no absence").isEmpty();
    }

    @Test
    void aMoveOntoATakenTimeIsRefusedAndTheOldTimeStays() {
        var one = someone();
        var other = someoneElseOf(one);
        book(one, ahead(one, 8));
        book(other, ahead(one, 8).plusHours(1));
        var page = only(other).path();

        var refused = stage.send(
                one.officer(),
                page,
                page + "/change",
                at(ahead(one, 8), "version", version(stage.open(one.officer(), page))));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("That time is taken.", "These times are free:");
        assertThat(only(other).starts()).isEqualTo(ahead(one, 8).plusHours(1));
    }

    @Test
    void callingOffSaysWhoseReasonItIsAndNeverCounts() {
        var between = someone();
        book(between, ahead(between, 8));
        var page = only(between).path();
        var version = version(stage.open(between.officer(), page));

        assertThat(stage.send(between.officer(), page, page + "/cancellation", Map.of("version", version))
                        .status())
                .isEqualTo(422);
        assertThat(stage.send(
                                between.officer(),
                                page,
                                page + "/cancellation",
                                Map.of("version", version, "reason", "transport", "teller", "person"))
                        .status())
                .isEqualTo(303);

        assertThat(only(between).about().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(book(between, only(between).starts()).status())
                .as("the time is free again")
                .isEqualTo(303);
    }

    @Test
    void aSeriesGoesAcrossAHolidayAndAClockChangeAtTheSameHourAndNothingIsBookedHalf() {
        var between = someone();
        var zone = stage.unit().zone();
        var change = zone.getRules().nextTransition(java.time.Instant.now(java.time.Clock.systemUTC()));
        var around = LocalDateTime.ofInstant(change.getInstant(), zone).toLocalDate();
        var first = around.minusDays(11)
                        .isAfter(LocalDate.now(java.time.Clock.systemUTC()).plusDays(1))
                ? around.minusDays(11).atTime(9, 0)
                : ahead(between, 3);
        while (first.getDayOfWeek().getValue() > 5) first = first.plusDays(1);
        var holiday = first.toLocalDate().plusWeeks(3);
        hours.close(between.officer(), stage.unit(), holiday, "Founders’ day");
        try {
            var shown = book(between, first, "repeat", "weekly", "times", "6");
            assertThat(shown.status()).isEqualTo(422);
            assertThat(shown.html()).contains("Closed that day", "Book the 5 free ones");
            assertThat(repository.of(between)).isEmpty();

            assertThat(book(between, first, "repeat", "weekly", "times", "6", "free", "true")
                            .status())
                    .isEqualTo(303);
        } finally {
            hours.open(between.officer(), stage.unit(), holiday);
        }
        var booked = repository.of(between);
        assertThat(booked).hasSize(5).allSatisfy(one -> {
            assertThat(one.starts().toLocalTime()).hasToString("09:00");
            assertThat(one.starts().toLocalDate()).isNotEqualTo(holiday);
        });

        var third = booked.reversed().get(2);
        var page = third.path();
        stage.send(
                between.officer(),
                page,
                page + "/cancellation",
                Map.of(
                        "version",
                        version(stage.open(between.officer(), page)),
                        "reason",
                        "we-moved-it",
                        "rest",
                        "true"));
        assertThat(repository.of(between).reversed())
                .extracting(one -> one.about().outcome())
                .containsExactly(Outcome.OPEN, Outcome.OPEN, Outcome.CANCELLED, Outcome.CANCELLED, Outcome.CANCELLED);
    }

    @Test
    void theHourThatTheClocksSkipCannotBeBookedAndASentenceSaysSo() {
        var between = someone();
        var rules = stage.unit().zone().getRules();
        var change = rules.nextTransition(java.time.Instant.now(java.time.Clock.systemUTC()));
        while (!change.isGap()) change = rules.nextTransition(change.getInstant());

        var refused = book(between, change.getDateTimeBefore().plusMinutes(30), "anyway", "true");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("The clocks skip that hour on that night.");
        assertThat(repository.of(between)).isEmpty();
    }

    @Test
    void outsideTheHoursSomebodyMustMeanItAndThePastIsNotBooked() {
        var between = someone();
        var evening = ahead(between, 8).withHour(20);
        var asked = book(between, evening, "kind", "home");
        assertThat(asked.html()).contains("The unit is not open then.", "name=\"anyway\"");
        assertThat(book(between, evening, "kind", "home", "anyway", "true").status())
                .isEqualTo(303);
        assertThat(book(between, ahead(between, -30)).html()).contains("That time is over.");
        assertThat(book(between, ahead(between, 900)).html()).contains("more than two years away");
        assertThat(stage.send(
                                between.officer(),
                                path(between) + "/calendar/booking",
                                path(between) + "/calendar/booking",
                                Map.of("day", "whenever", "time", "noonish", "place", "Here"))
                        .html())
                .contains("value=\"whenever\"", "value=\"noonish\"", "value=\"Here\"", "Type the time like 9:30");
    }

    @Test
    void threeFreeTimesAreOfferedWithinTheHoursOnNoHolidayAndNotDuringAStay() {
        var between = someone();
        var gone = offers.next(between, 30);
        assertThat(gone).hasSize(3);
        hours.close(between.officer(), stage.unit(), gone.getFirst().toLocalDate(), "Closed");
        try {
            bookings.book(someoneElseOf(between), Wanted.plain(gone.get(1), 30, Kind.OFFICE, ""), false);
            episodes.standsStill(
                    between,
                    Why.HOSPITAL,
                    gone.get(2).toLocalDate(),
                    java.util.Optional.of(gone.get(2).toLocalDate()),
                    "");

            var open = hours.of(stage.unit());
            assertThat(offers.next(between, 30))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(gone)
                    .allSatisfy(time -> {
                        assertThat(open.cover(time, 30)).isTrue();
                        assertThat(time.toLocalDate())
                                .isNotEqualTo(gone.getFirst().toLocalDate());
                        assertThat(time.toLocalDate()).isNotEqualTo(gone.get(2).toLocalDate());
                    });
        } finally {
            hours.open(between.officer(), stage.unit(), gone.getFirst().toLocalDate());
        }
    }

    @Test
    void offersFollowTheRhythmAndTheHourTheTwoHaveHad() {
        var between = someone();
        var today = appointments.now(between.officer()).toLocalDate();
        for (var weeks = 1; weeks <= 4; weeks++) {
            appointments.book(between, today.minusWeeks(2L * weeks).atTime(14, 0), 30, Kind.OFFICE, "");
            appointments.met(between, repository.of(between).getLast().about().id());
        }
        assertThat(offers.next(between, 30))
                .anySatisfy(time -> assertThat(time.toLocalDate()).isBetween(today.plusDays(12), today.plusDays(16)))
                .allSatisfy(time -> assertThat(time.getHour()).isBetween(13, 15));
    }

    @Test
    void whetherTheyCameIsAnsweredInThreeTaps() {
        var between = someone();
        var starts = appointments
                .now(between.officer())
                .minusMinutes(40)
                .withSecond(0)
                .withNano(0);
        appointments.book(between, starts, 30, Kind.OFFICE, "");
        var waiting = stage.open(between.officer(), "/calendar/waiting");
        var page = only(between).path();
        assertThat(waiting.html()).contains(page + "#outcome", "No meeting was held here", "Find a time");

        var one = stage.open(between.officer(), page);
        assertThat(one.html()).contains("Did Marisol come?");
        stage.send(between.officer(), page, page + "/outcome", Map.of("outcome", "absent", "version", version(one)));
        assertThat(absences.of(between))
                .singleElement()
                .satisfies(missed -> assertThat(missed.reason()).isEqualTo(Reason.UNKNOWN));

        var why = stage.open(between.officer(), page);
        assertThat(why.html()).contains("Do we know why?", "This blames nobody");
        stage.send(
                between.officer(), page, page + "/outcome", Map.of("reason", "office-closed", "version", version(why)));

        assertThat(absences.of(between)).singleElement().satisfies(missed -> {
            assertThat(missed.reason()).isEqualTo(Reason.OFFICE_CLOSED);
            assertThat(missed.counting()).isEqualTo(new Counting.DoesNotCount(Because.OURS));
        });
        assertThat(stage.open(between.officer(), path(between) + "/calendar").html())
                .contains("Not counted: it was on our side");
    }

    @Test
    void beforeTheGraceIsOverNobodyIsSaidNotToHaveCome() {
        var between = someone();
        var starts = appointments
                .now(between.officer())
                .minusMinutes(5)
                .withSecond(0)
                .withNano(0);
        appointments.book(between, starts, 30, Kind.OFFICE, "");
        var page = only(between).path();
        var shown = stage.open(between.officer(), page);

        assertThat(shown.html()).contains("They may still be on the way.").doesNotContain("value=\"absent\"");
        assertThat(appointments.unsettled(between.officer())).isEmpty();
        assertThat(stage.send(
                                between.officer(),
                                page,
                                page + "/outcome",
                                Map.of("outcome", "absent", "version", version(shown)))
                        .status())
                .isEqualTo(422);
        assertThat(stage.send(
                                between.officer(),
                                page,
                                page + "/outcome",
                                Map.of("outcome", "late", "version", version(shown)))
                        .status())
                .isEqualTo(303);
        assertThat(only(between).about().outcome()).isEqualTo(Outcome.ATTENDED_LATE);
    }

    @Test
    void ofTwoWordsOnOneAppointmentTheSecondIsAskedFirst() {
        var between = someone();
        appointments.book(
                between, appointments.now(between.officer()).minusHours(3).withNano(0), 30, Kind.OFFICE, "");
        var page = only(between).path();
        var version = version(stage.open(between.officer(), page));
        attendance.say(between, only(between).about().id(), Outcome.ATTENDED, null, Teller.OFFICER);

        var second =
                stage.send(between.officer(), page, page + "/outcome", Map.of("outcome", "absent", "version", version));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("As it is now", "Came", "What you wanted", "Did not come");
        assertThat(only(between).about().outcome()).isEqualTo(Outcome.ATTENDED);
    }

    @Test
    void anImportedOverlapIsTakenInAndMarkedAndNobodyCanBookOntoIt() {
        var between = someone();
        var starts = ahead(between, 20);
        book(between, starts);
        var other = someoneElseOf(between);
        var told = new AppointmentIntake(
                people.personOf(other).number(),
                between.staff(),
                starts.plusMinutes(10),
                30,
                Kind.OFFICE,
                null,
                Outcome.OPEN);

        appointments.bringIn(stage.unit(), List.of(told));

        assertThat(only(other).doubled()).isTrue();
        assertThat(stage.open(between.officer(), "/calendar?week=" + starts.toLocalDate())
                        .html())
                .contains("This came from the agency’s file.");
        var third = someoneElseOf(between);
        var alone = new AppointmentIntake(
                people.personOf(other).number(),
                between.staff(),
                starts.plusHours(3),
                30,
                Kind.OFFICE,
                null,
                Outcome.OPEN);
        appointments.bringIn(stage.unit(), List.of(alone));
        assertThat(book(third, starts.plusHours(3)).status()).isEqualTo(409);
    }

    @Test
    void theWeekShowsTheOfficersOwnPeopleInBothLanguages() {
        var between = someone();
        var stranger = someone();
        var starts = ahead(between, 8);
        book(between, starts);
        book(stranger, starts);

        var week = stage.open(between.officer(), "/calendar?week=" + starts.toLocalDate());

        assertThat(week.html())
                .contains(only(between).path())
                .doesNotContain(only(stranger).path());
        Staff nobody = stage.someone(Role.OFFICER);
        assertThat(stage.open(nobody, "/calendar").html()).contains("No meetings this week.");
    }

    @Test
    void theUnitsHoursAreSetByItsSupervisorsAndAStaleFormShowsBoth() {
        var supervisor = stage.someone(Role.SUPERVISOR);
        var before = hours.standing(stage.unit());
        var form = new HashMap<>(
                Map.of("name", before.name(), "grace", "15", "version", Integer.toString(before.version())));
        form.put("opens", "08:30,08:30,08:30,08:30,08:30,,");
        form.put("closes", "17:00,17:00,17:00,17:00,17:00,,");

        assertThat(stage.send(supervisor, "/unit", "/unit", form).sentTo()).isEqualTo("/unit");
        assertThat(hours.of(stage.unit()).week()).hasSize(5);
        var stale = stage.send(supervisor, "/unit", "/unit", form);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html()).contains("Someone else changed this meanwhile.");
        form.put("closes", "07:00,17:00,17:00,17:00,17:00,,");
        assertThat(stage.send(supervisor, "/unit", "/unit", form).html()).contains("It must open before it closes.");
    }
}
