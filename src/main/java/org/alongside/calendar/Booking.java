package org.alongside.calendar;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.alongside.calendar.Appointment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with all that the calendar's own pages show.
 *
 * @param reason why they did not meet, null where they did or may still
 * @param doubled told so by an export: at the same time as another
 * @param together on purpose at the same time as another joint visit
 * @param series which others it repeats with, null for one alone
 */
record Booking(
        Appointment about,
        @Nullable Reason reason,
        @Nullable Room room,
        String provider,
        boolean doubled,
        boolean together,
        @Nullable UUID series,
        int version) {

    LocalDateTime starts() {
        return about.starts();
    }

    LocalDateTime ends() {
        return about.starts().plusMinutes(about.minutes());
    }

    boolean open() {
        return about.outcome() == Outcome.OPEN;
    }

    /** Whether it is already what somebody would like. */
    boolean is(Wanted wanted) {
        return starts().equals(wanted.starts())
                && about.minutes() == wanted.minutes()
                && about.kind() == wanted.kind()
                && about.place().equals(wanted.place())
                && Objects.equals(room == null ? null : room.id(), wanted.room())
                && provider.equals(wanted.providerOfKind());
    }

    String path() {
        return "/people/" + about.person() + "/appointments/" + about.id();
    }
}
