package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a shut door opens again, on the unit's clock. */
@Component
class Opened {
    private final StaffRepository staff;
    private final Clock clock;

    Opened(StaffRepository staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    Said at(Instant until) {
        if (until.isAfter(clock.instant().plus(Duration.ofDays(1)))) return Said.of("identity.shut-for-good");
        var zone = staff.onlyUnit().map(Unit::zone).orElse(ZoneId.of("UTC"));
        var minute = until.plus(Duration.ofSeconds(59)).truncatedTo(ChronoUnit.MINUTES);
        return new Said("identity.shut", Optional.of(minute.atZone(zone).toLocalTime()));
    }
}
