package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.alongside.identity.OfficeHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One working day: in the unit's hours and zone, over week-ends and the change of the clocks. */
class WorkingDayTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource({
        "2031-03-04T10:00, 2031-03-05T10:00", // Tuesday
        "2031-03-07T16:30, 2031-03-10T16:30", // Friday; the clocks change in between
        "2031-03-08T12:00, 2031-03-11T08:30", // Saturday
        "2031-03-04T07:00, 2031-03-05T08:30", // before they open
        "2031-03-06T17:00, 2031-03-10T08:30", // as they close on Thursday
        "2031-03-07T21:00, 2031-03-11T08:30" // Friday night
    })
    void isDueOneWorkingDayLater(LocalDateTime asked, LocalDateTime due) {
        assertThat(new WorkingDay(OfficeHours.of("MON-FRI 08:30-17:00"), CHICAGO)
                        .after(asked.atZone(CHICAGO).toInstant()))
                .isEqualTo(due.atZone(CHICAGO).toInstant());
    }
}
