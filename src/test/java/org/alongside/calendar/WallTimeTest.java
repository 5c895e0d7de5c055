package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The clocks go forward and back in every zone of the United States; what is on the wall stays (D14). */
class WallTimeTest {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");

    @BeforeAll
    static void nothingIsAskedOfTheNetwork() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    static List<ZoneId> zones() {
        return Stream.of(
                        "America/New_York",
                        "America/Detroit",
                        "America/Kentucky/Louisville",
                        "America/Indiana/Indianapolis",
                        "America/Indiana/Knox",
                        "America/Chicago",
                        "America/Menominee",
                        "America/North_Dakota/Center",
                        "America/Denver",
                        "America/Boise",
                        "America/Phoenix",
                        "America/Los_Angeles",
                        "America/Anchorage",
                        "America/Nome",
                        "America/Adak",
                        "Pacific/Honolulu",
                        "America/Puerto_Rico",
                        "Pacific/Guam",
                        "Pacific/Pago_Pago")
                .map(ZoneId::of)
                .toList();
    }

    /** The next two changes, none where the clocks never change. */
    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FROM);
        while (next != null && changes.size() < 2) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    @ParameterizedTest
    @MethodSource("zones")
    void theHourThatIsMissingIsRefusedAndTheOneThatComesTwiceIsTheFirst(ZoneId zone) {
        for (var change : changes(zone)) {
            var inside = change.isGap()
                    ? change.getDateTimeBefore().plusMinutes(30)
                    : change.getDateTimeAfter().plusMinutes(30);
            if (change.isGap()) {
                assertThatThrownBy(() -> NoSuchHour.check(inside, zone)).isInstanceOf(NoSuchHour.class);
            } else {
                assertThatCode(() -> NoSuchHour.check(inside, zone)).doesNotThrowAnyException();
                assertThat(NoSuchHour.comesTwice(inside, zone)).isTrue();
                assertThat(inside.atZone(zone).getOffset()).isEqualTo(change.getOffsetBefore());
            }
            assertThat(NoSuchHour.exists(change.getDateTimeBefore().minusMinutes(1), zone))
                    .isTrue();
            assertThat(NoSuchHour.exists(change.getDateTimeBefore().plusHours(2), zone))
                    .isTrue();
        }
    }

    /** What a calendar program makes of our feed is what is on the wall. */
    @ParameterizedTest
    @MethodSource("zones")
    void aFeedSaysTheSameMomentOnBothSidesOfEveryChange(ZoneId zone) throws Exception {
        var starts = new ArrayList<LocalDateTime>();
        starts.add(LocalDate.of(2026, 12, 3).atTime(9, 0));
        for (var change : changes(zone))
            for (var days = -7; days <= 7; days += 7)
                starts.add(
                        change.getDateTimeBefore().toLocalDate().plusDays(days).atTime(9, 30));
        var events = starts.stream()
                .map(start -> new Feed.Event(UUID.randomUUID(), 0, start, 45, false, FROM))
                .toList();

        var read = new CalendarBuilder().build(new StringReader(FeedText.of(new Feed(zone, events), "Appointment")));

        assertThat(read.validate(true).hasErrors()).isFalse();
        List<VEvent> told = read.getComponents("VEVENT");
        assertThat(told).hasSize(starts.size());
        for (var number = 0; number < starts.size(); number++) {
            DtStart<?> start =
                    (DtStart<?>) told.get(number).getProperty(Property.DTSTART).orElseThrow();
            var expected = starts.get(number).atZone(zone);
            var moment = ZonedDateTime.from(start.getDate());
            assertThat(moment.toInstant()).as("%s %s", zone, expected).isEqualTo(expected.toInstant());
            assertThat(start.getValue())
                    .isEqualTo(expected.toLocalDateTime().toString().replaceAll("[-:]", "") + "00");
        }
    }

    @Test
    void aSeriesKeepsItsHourAndItsDay() {
        var first = LocalDate.of(2027, 1, 29);
        assertThat(Stream.of(0, 1, 2).map(number -> Rhythm.WEEKLY.day(first, number)))
                .containsExactly(first, LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12));
        assertThat(Rhythm.EVERY_TWO_WEEKS.day(first, 3)).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(Stream.of(1, 2).map(number -> Rhythm.MONTHLY_BY_DATE.day(LocalDate.of(2027, 1, 31), number)))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
        assertThat(Stream.of(1, 2).map(number -> Rhythm.MONTHLY_BY_WEEKDAY.day(first, number)))
                .as("the fifth Friday is the last one")
                .containsExactly(LocalDate.of(2027, 2, 26), LocalDate.of(2027, 3, 26));
        assertThat(Rhythm.MONTHLY_BY_WEEKDAY.day(LocalDate.of(2027, 1, 12), 1))
                .as("the second Tuesday")
                .isEqualTo(LocalDate.of(2027, 2, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:30, 09:30",
        "930, 09:30",
        "1430, 14:30",
        "2 pm, 14:00",
        "2:15 p.m., 14:15",
        "12 am, 00:00",
        "12 pm, 12:00",
        "14.05, 14:05",
        "08:00:00, 08:00"
    })
    void timesAreReadAsPeopleTypeThem(String typed, LocalTime meant) {
        assertThat(Typing.time(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"25", "9:61", "13 pm", "noon", "''", "0 am"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Typing.time(typed)).isEmpty();
    }

    @Test
    void linesAreFoldedBetweenLettersAndWhatWouldBreakThemIsEscaped() {
        assertThat(FeedText.escaped("one, two; three\\ four\nfive")).isEqualTo("one\\, two\\; three\\\\ four\\nfive");
        var events = List.of(
                new Feed.Event(UUID.randomUUID(), 3, LocalDate.of(2027, 1, 4).atTime(9, 0), 30, true, FROM));

        var text = FeedText.of(new Feed(ZoneId.of("America/Chicago"), events), "ñ😀".repeat(60));

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "ñ😀".repeat(60) + "\r\n");
        assertThat(text)
                .contains("STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n", "CLASS:PRIVATE\r\n")
                .endsWith("\r\n");
    }
}
