package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Moved.AskedBy;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** The officer's feed: times behind an address nobody can guess, and not a word of whom or why (R63). */
@Scenario
record FeedTest(Stage stage, People people, Bookings bookings, BookingRepository repository, JdbcClient jdbc) {
    private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/calendar-feed/([A-Za-z0-9_-]+)\\.ics)\"");
    private static final Pattern DENIED = Pattern.compile(
            "(?i)probation|court|jail|violation|drug|\\btest\\b|diagnos|medic|clinic|harbor|marisol|reyes|dana|people/"
                    + "|DESCRIPTION|ATTENDEE|ORGANIZER|LOCATION|\\bURL\\b");

    @BeforeAll
    static void nothingIsAskedOfTheNetwork() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private String address(Staff officer) {
        var found = ADDRESS.matcher(stage.send(officer, "/calendar/feed", "/calendar/feed", Map.of())
                .html());
        assertThat(found.find()).isTrue();
        assertThat(found.group(2).length() * 6).as("bits").isGreaterThanOrEqualTo(128);
        return found.group(1);
    }

    private MockHttpServletResponse read(String address) {
        return stage.browser()
                .get()
                .uri(address)
                .remoteAddress(java.util.UUID.randomUUID().toString())
                .exchange()
                .getResponse();
    }

    private Map<String, String> events(String address) throws Exception {
        var text = read(address).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(DENIED.matcher(text).results().map(java.util.regex.MatchResult::group))
                .isEmpty();
        var events = new HashMap<String, String>();
        List<VEvent> all = calendar.getComponents("VEVENT");
        for (var event : all) {
            assertThat(value(event, "CLASS")).isEqualTo("PRIVATE");
            assertThat(value(event, "SUMMARY")).isEqualTo("Appointment");
            events.put(
                    value(event, "UID"),
                    value(event, "SEQUENCE") + " " + value(event, "STATUS") + " " + value(event, "DTSTART"));
        }
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private Booking book(Relationship between) {
        var day = java.time.LocalDate.now(java.time.Clock.systemUTC()).plusDays(20);
        while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
        bookings.book(
                between,
                new Wanted(day.atTime(9, 0), 30, Kind.JOINT, "Room of the court", null, "Harbor Clinic", false),
                true);
        return repository.of(between).getFirst();
    }

    @Test
    void aChangedTimeKeepsItsEventAndRaisesItsNumberAndOneCalledOffStays() throws Exception {
        var between = new Caseload(stage, people).someone("en");
        var booking = book(between);
        var address = address(between.officer());

        var first = events(address);
        assertThat(first).hasSize(1);
        var uid = first.keySet().iterator().next();
        assertThat(uid).doesNotContain(booking.about().id().toString());
        assertThat(first.get(uid)).startsWith("0 CONFIRMED");
        assertThat(events(address)).as("read again, nothing has changed").isEqualTo(first);

        bookings.change(
                between,
                booking.about().id(),
                booking.version(),
                Wanted.plain(booking.starts().plusHours(2), 30, Kind.OFFICE, ""),
                AskedBy.PERSON,
                Reason.WORK,
                true);
        assertThat(events(address).get(uid)).startsWith("1 CONFIRMED").endsWith("T110000");

        var now = repository.of(between).getFirst();
        bookings.callOff(between, now.about().id(), now.version(), Reason.OFFICER_ILL, Teller.OFFICER, false);
        assertThat(events(address)).hasSize(1);
        assertThat(events(address).get(uid)).startsWith("2 CANCELLED");
    }

    @Test
    void everyWordingPassesTheGateOnceAndEveryReadingIsOnRecord() throws Exception {
        var between = new Caseload(stage, people).someone("en");
        book(between);
        var address = address(between.officer());
        events(address);
        events(address);

        assertThat(jdbc.sql("""
                        select recipient || ' ' || classes || ' ' || what from disclosure where person_id = :person
                        """)
                        .param("person", between.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("STAFF_CALENDAR A calendar-feed");
        assertThat(jdbc.sql("select count(*) from audit_entry where actor = :officer and action = 'feed.read'")
                        .param("officer", between.staff().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aNewAddressShutsTheOldOneAndAStoppedOneOpensNothing() {
        var between = new Caseload(stage, people).someone("en");
        var old = address(between.officer());
        assertThat(read(old).getStatus()).isEqualTo(200);

        var fresh = address(between.officer());
        assertThat(read(old).getStatus()).isEqualTo(404);
        assertThat(read(fresh).getContentType()).startsWith("text/calendar");

        stage.send(between.officer(), "/calendar/feed", "/calendar/feed/removal", Map.of());
        assertThat(read(fresh).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from calendar_feed where staff_id = :staff")
                        .param("staff", between.staff().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        var states = new HashSet<Integer>();
        for (var turn = 0; turn < 70; turn++)
            states.add(stage.browser()
                    .get()
                    .uri("/calendar-feed/guess" + turn + ".ics")
                    .remoteAddress("203.0.113.9")
                    .exchange()
                    .getResponse()
                    .getStatus());
        assertThat(states).containsExactlyInAnyOrder(404, 429);
    }

    @Test
    void whoseOfficerIsAnotherNowLeavesTheFeedAsCalledOff() throws Exception {
        var between = new Caseload(stage, people).someone("en");
        book(between);
        var address = address(between.officer());
        assertThat(events(address).values()).singleElement().asString().contains("CONFIRMED");

        jdbc.sql("update caseload set until = since where person_id = :person")
                .param("person", between.person().value())
                .update();

        assertThat(events(address).values()).singleElement().asString().startsWith("1 CANCELLED");
    }
}
