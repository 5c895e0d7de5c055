package org.alongside.calendar;

import java.time.LocalDateTime;
import org.alongside.calendar.Appointment.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A time somebody would like, local to the unit, minutes 5-480.
 *
 * @param provider whom the two meet with or at, "" for nobody
 * @param together on purpose at the same time as another joint visit of this officer
 */
record Wanted(
        LocalDateTime starts,
        int minutes,
        Kind kind,
        String place,
        @Nullable RoomId room,
        String provider,
        boolean together) {
    static Wanted plain(LocalDateTime starts, int minutes, Kind kind, String place) {
        return new Wanted(starts, minutes, kind, place, null, "", false);
    }

    Wanted at(LocalDateTime other) {
        return new Wanted(other, minutes, kind, place, room, provider, together);
    }

    /** Only a visit to or with a provider has one. */
    String providerOfKind() {
        return switch (kind) {
            case CLINIC, JOINT -> provider;
            case OFFICE, PHONE, VIDEO, HOME -> "";
        };
    }

    LocalDateTime ends() {
        return starts.plusMinutes(minutes);
    }
}
