package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.junit.jupiter.api.Test;

/** Whoever is in the hospital, in custody or away is not asked after; and what a day's own page says of it (C6). */
@Scenario
record UnavailableTest(
        Stage stage,
        People people,
        Appointments appointments,
        BookingRepository repository,
        Attendance attendance,
        Episodes episodes) {
    private static final String THERE = "Unavailable: In the hospital";

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private LocalDate today(Relationship between) {
        return appointments.now(between.officer()).toLocalDate();
    }

    private Booking book(Relationship between, LocalDateTime starts) {
        appointments.book(between, starts, 20, Kind.OFFICE, "");
        return booking(between, starts);
    }

    private Booking booking(Relationship between, LocalDateTime starts) {
        return repository.of(between).stream()
                .filter(one -> one.starts().equals(starts))
                .findFirst()
                .orElseThrow();
    }

    private String html(Relationship between, String path) {
        var shown = stage.open(between.officer(), path);
        assertThat(shown.status()).as(path).isEqualTo(200);
        return shown.html();
    }

    @Test
    void nobodyIsAskedWhetherSomebodyCameWhoWasInTheHospital() {
        var between = someone();
        var calendar = "/people/" + between.person() + "/calendar";
        var yesterday = book(between, today(between).minusDays(1).atTime(9, 0));
        book(between, today(between).plusDays(1).atTime(9, 0));
        var week = "/calendar?week=" + yesterday.starts().toLocalDate();
        assertThat(html(between, "/today")).contains("Marisol: did they come?");
        assertThat(html(between, "/people")).contains("Did they come on");
        assertThat(html(between, "/calendar/waiting")).contains("Marisol");
        assertThat(html(between, week)).contains("Did they come?");
        assertThat(html(between, yesterday.path())).contains("Did Marisol come?");

        episodes.standsStill(between, Why.HOSPITAL, today(between).minusDays(3), Optional.empty(), "");

        assertThat(html(between, "/today")).doesNotContain("did they come?").contains(THERE);
        assertThat(html(between, "/people")).doesNotContain("Did they come on");
        assertThat(html(between, "/calendar/waiting")).doesNotContain("Marisol");
        assertThat(html(between, week)).contains(THERE).doesNotContain("Did they come?");
        assertThat(html(between, calendar).split(THERE, -1))
                .as("behind and ahead")
                .hasSize(3);
        assertThat(html(between, yesterday.path())).contains(THERE).doesNotContain("Did Marisol come?");

        var back = episodes.of(between).getFirst();
        episodes.goesOnAfter(between, back.id(), today(between).minusDays(2));
        assertThat(html(between, "/today")).contains("Marisol: did they come?");
    }

    @Test
    void theReasonIsOfferedFirstAndOneTapPutsItDown() {
        var between = someone();
        var booking = book(between, today(between).minusDays(1).atTime(9, 0));
        episodes.standsStill(between, Why.CUSTODY, today(between).minusDays(3), Optional.empty(), "");

        var form = Form.on(html(between, booking.path())).stream()
                .filter(one -> one.action().endsWith("/outcome"))
                .findFirst()
                .orElseThrow();
        assertThat(form.presses()).containsExactly(new Form.Press("reason", "custody", booking.path() + "/outcome"));
        stage.send(
                between.officer(),
                booking.path(),
                form.action(),
                Map.of("reason", "custody", "version", form.hidden().getOrDefault("version", "")));

        var settled = booking(between, booking.starts());
        assertThat(settled.about().outcome()).isEqualTo(Outcome.EXCUSED);
        assertThat(settled.reason()).isEqualTo(Reason.CUSTODY);
    }

    @Test
    void todayNothingIsStartedWithSomebodyInTheHospitalAndTheNextOneIsAnother() {
        var between = someone();
        var other = new Caseload(stage, people).someone(between.officer(), "en", "Other");
        book(between, today(between).atTime(23, 10));
        book(other, today(between).atTime(23, 35));
        var start = "action=\"/people/" + between.person() + "/sessions\"";
        assertThat(html(between, "/today")).contains(start);

        episodes.standsStill(between, Why.HOSPITAL, today(between), Optional.empty(), "");

        var html = html(between, "/today");
        assertThat(html).contains(THERE).doesNotContain(start);
        assertThat(html.indexOf("card--next")).isGreaterThan(html.indexOf(THERE));
    }

    @Test
    void aDateAheadIsCalledOffForThatReasonByOneTap() {
        var between = someone();
        var ahead = book(between, today(between).plusDays(3).atTime(9, 0));
        episodes.standsStill(between, Why.AWAY, today(between), Optional.empty(), "");

        assertThat(html(between, ahead.path())).contains("Unavailable: Away", "Call it off: Away");
        stage.send(
                between.officer(),
                ahead.path(),
                ahead.path() + "/cancellation",
                Map.of("reason", "away", "version", Integer.toString(ahead.version())));

        assertThat(booking(between, ahead.starts()).reason()).isEqualTo(Reason.AWAY);
    }

    @Test
    void aDateThatWasCalledOffStaysAheadAsLongAsItIsAhead() {
        var between = someone();
        var ahead = book(between, today(between).plusDays(3).atTime(9, 0));
        attendance.say(between, ahead.about().id(), Outcome.CANCELLED, Reason.OFFICER_ILL, Teller.OFFICER);

        var html = html(between, "/people/" + between.person() + "/calendar");

        assertThat(html).contains("Called off", "calendar/booking");
        assertThat(html.indexOf(ahead.path())).isBetween(html.indexOf("id=\"ahead\""), html.indexOf("id=\"past\""));
        assertThat(html.indexOf("id=\"past\"")).isGreaterThan(0);
    }

    @Test
    void whoToldIsAskedBeforeTheTapAndStaysWhoeverItWas() {
        var between = someone();
        var missed = book(between, today(between).minusDays(1).atTime(9, 0));
        attendance.say(between, missed.about().id(), Outcome.MISSED, Reason.TRANSPORT, Teller.PERSON);

        var html = html(between, missed.path());

        assertThat(html).containsPattern("<option value=\"person\" selected");
        assertThat(html.indexOf("id=\"teller\"")).isBetween(0, html.indexOf("name=\"reason\""));
        var excuse = Form.on(html).stream()
                .filter(one -> one.presses().contains(new Form.Press("outcome", "excused", one.action())))
                .findFirst()
                .orElseThrow();
        assertThat(excuse.presses()).as("it is the officer who excuses").hasSize(1);
    }

    @Test
    void callingOffWithoutAReasonKeepsTheTickForTheLaterOnes() {
        var between = someone();
        var page = "/people/" + between.person() + "/calendar/booking";
        var day = today(between).plusDays(7);
        while (day.getDayOfWeek().getValue() != 3) day = day.plusDays(1);
        stage.send(
                between.officer(),
                page,
                page,
                Map.of("day", day.toString(), "time", "10:00", "repeat", "weekly", "times", "2", "free", "true"));
        var first = repository.of(between).getLast();

        var asked = stage.send(
                between.officer(),
                first.path(),
                first.path() + "/cancellation",
                Map.of("rest", "true", "version", Integer.toString(first.version())));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).containsPattern("id=\"rest\"[^>]* checked");
        assertThat(repository.of(between)).allMatch(Booking::open);
    }
}
