package org.alongside.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Whenever somebody starts Alongside for the first time, there is a day to look at. */
class DayAroundTest {
    private static final LocalDateTime MIDNIGHT = LocalDate.of(2026, 3, 7).atStartOfDay();

    @Test
    void atAnyMinuteThereIsAMeetingNowAndOthersAroundItOnTheSameDay() {
        for (var minute = 0; minute < 24 * 60; minute++)
            for (var meetings = 5; meetings <= 6; meetings++) {
                var now = MIDNIGHT.plusMinutes(minute);
                var day = DayAround.of(now, meetings);
                assertThat(day.all()).as("%s", now).hasSize(meetings).doesNotHaveDuplicates();
                assertThat(day.all())
                        .as("%s", now)
                        .allMatch(time -> time.toLocalDate().equals(now.toLocalDate()));
                assertThat(Duration.between(day.current(), now)).isBetween(Duration.ZERO, Duration.ofMinutes(14));
            }
    }

    @Test
    void inTheMiddleOfTheDayTwoAreOverAndTheRestIsInOfficeHours() {
        var day = DayAround.of(MIDNIGHT.plusHours(11).plusMinutes(20), 6);
        assertThat(day.over()).extracting(LocalDateTime::getHour).containsExactly(9, 10);
        assertThat(day.toCome()).hasSize(3).allMatch(time -> time.getHour() < 18);
    }
}
