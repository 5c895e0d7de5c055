package org.alongside.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.safety.Alert.About;
import org.alongside.safety.Alert.Kind;
import org.alongside.safety.Alert.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert is late by the unit's hours, never by a night or a weekend. */
class OfficeHoursTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final OfficeHours HOURS = OfficeHours.of("MON-FRI 08:30-17:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T10:31, 31",
        "2026-11-23T08:00, 2026-11-23T08:40, 10",
        "2026-11-23T16:50, 2026-11-24T08:45, 25",
        "2026-11-20T16:55, 2026-11-23T08:40, 15",
        "2026-11-21T10:00, 2026-11-22T10:00, 0",
        "2026-11-23T18:00, 2026-11-23T17:00, 0",
        "2027-03-12T16:00, 2027-03-15T09:30, 120"
    })
    void onlyTheUnitsHoursCount(String from, String to, long minutes) {
        assertThat(HOURS.within(at(from), at(to), CHICAGO)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "MON-FRI 17:00-08:30", "FOO-FRI 08:30-17:00", "FRI-MON 08:30-17:00"})
    void hoursThatSayNothingStopTheStart(String text) {
        assertThatThrownBy(() -> OfficeHours.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAlertIsOverdueAfterHalfAnHourUnlessSomebodySawIt() {
        var raised = new Recorded(StaffId.next(), at("2026-11-23T10:00"));
        var unseen = new Open(about(raised, List.of()));
        var seen = new Open(about(raised, List.of(new Recorded(StaffId.next(), at("2026-11-23T10:10")))));

        assertThat(unseen.isOverdue(HOURS, at("2026-11-23T10:30"), CHICAGO)).isFalse();
        assertThat(unseen.isOverdue(HOURS, at("2026-11-23T10:31"), CHICAGO)).isTrue();
        assertThat(seen.isOverdue(HOURS, at("2026-11-23T12:00"), CHICAGO)).isFalse();
    }

    private static About about(Recorded raised, List<Recorded> seen) {
        return new About(AlertId.next(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Kind.SELF, raised, seen);
    }
}
