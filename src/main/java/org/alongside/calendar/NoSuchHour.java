package org.alongside.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.alongside.web.Refusal;

/** In the night the clocks go forward an hour is missing: no clock will ever show it (D14). */
public final class NoSuchHour extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchHour() {
        super("calendar.no-such-hour");
    }

    /** @throws NoSuchHour where no clock of that zone shows this time */
    static void check(LocalDateTime starts, ZoneId zone) {
        if (!exists(starts, zone)) throw new NoSuchHour();
    }

    static boolean exists(LocalDateTime starts, ZoneId zone) {
        return !zone.getRules().getValidOffsets(starts).isEmpty();
    }

    /** In the night the clocks go back an hour comes twice; an appointment then is at the first of both. */
    static boolean comesTwice(LocalDateTime starts, ZoneId zone) {
        return zone.getRules().getValidOffsets(starts).size() > 1;
    }
}
