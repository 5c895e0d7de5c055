package org.alongside.calendar;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Moved.AskedBy;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about an appointment, kept as typed.
 *
 * @param instead another time, by the press of a button; it takes the place of what was typed
 */
record BookingForm(
        String day,
        String time,
        String minutes,
        String kind,
        String place,
        String room,
        String provider,
        String together,
        String anyway,
        String repeat,
        String times,
        String free,
        String asked,
        String reason,
        String version,
        String instead) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final int MOST = 26;

    BookingForm {
        day = Objects.requireNonNullElse(day, "").strip();
        time = Objects.requireNonNullElse(time, "").strip();
        if (instead != null && instead.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")) {
            day = instead.substring(0, 10);
            time = instead.substring(11);
        }
        instead = "";
        minutes = Objects.requireNonNullElse(minutes, "30").strip();
        kind = known(kind, Kind::of) ? kind : Kind.OFFICE.code();
        place = Objects.requireNonNullElse(place, "").strip();
        room = known(room, RoomId::of) ? room : "";
        provider = Objects.requireNonNullElse(provider, "").strip();
        repeat = known(repeat, Rhythm::of) ? repeat : "";
        times = Objects.requireNonNullElse(times, "6").strip();
        together = Objects.requireNonNullElse(together, "");
        anyway = Objects.requireNonNullElse(anyway, "");
        free = Objects.requireNonNullElse(free, "");
        version = Objects.requireNonNullElse(version, "");
        asked = known(asked, AskedBy::of) ? asked : "";
        reason = known(reason, Reason::of) ? reason : "";
    }

    /** What our pages never send reads as not said. */
    private static boolean known(@Nullable String text, Function<String, ?> reading) {
        if (text == null || text.isEmpty()) return false;
        try {
            return reading.apply(text) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    static BookingForm blank() {
        return at("", "");
    }

    static BookingForm at(String day, String time) {
        return new BookingForm(day, time, "30", Kind.OFFICE.code(), "", "", "", "", "", "", "6", "", "", "", "", "");
    }

    static BookingForm of(Booking booking) {
        var about = booking.about();
        return new BookingForm(
                about.starts().toLocalDate().toString(),
                about.starts().toLocalTime().toString(),
                Integer.toString(about.minutes()),
                about.kind().code(),
                about.place(),
                booking.room() == null ? "" : booking.room().id().toString(),
                booking.provider(),
                booking.together() ? "true" : "",
                "",
                "",
                "",
                "",
                "",
                "",
                Integer.toString(booking.version()),
                "");
    }

    /** For each field the key of what to tell the reader. */
    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        if (Typing.day(day).isEmpty()) problems.put("day", "calendar.day-like");
        if (Typing.time(time).isEmpty()) problems.put("time", "calendar.time-like");
        if (number(minutes, SHORTEST, LONGEST) == null) problems.put("minutes", "calendar.minutes-like");
        if (place.length() > 200) problems.put("place", "calendar.too-long");
        if (provider.length() > 128) problems.put("provider", "calendar.too-long");
        if (provider.isEmpty() && way() == Kind.JOINT) problems.put("provider", "calendar.provider-missing");
        if (repeats() && number(times, 2, MOST) == null) problems.put("times", "calendar.times-like");
        return problems;
    }

    /** Only where there are no problems. */
    Wanted wanted() {
        return new Wanted(
                starts(),
                Objects.requireNonNull(number(minutes, SHORTEST, LONGEST)),
                way(),
                place,
                roomOrNull(),
                with(),
                isTogether());
    }

    LocalDateTime starts() {
        return Typing.day(day).orElseThrow().atTime(Typing.time(time).orElseThrow());
    }

    boolean isTogether() {
        return together.equals("true");
    }

    /** It is meant, though the unit is closed then. */
    boolean isAnyway() {
        return anyway.equals("true");
    }

    /** Only those of a series against which nothing stands. */
    boolean isFree() {
        return free.equals("true");
    }

    /** As the page showed it; 0 is none. */
    int shown() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    boolean repeats() {
        return !repeat.isEmpty();
    }

    Rhythm rhythm() {
        return Rhythm.of(repeat);
    }

    int howOften() {
        return Objects.requireNonNull(number(times, 2, MOST));
    }

    AskedBy askedBy() {
        return asked.isEmpty() ? AskedBy.US : AskedBy.of(asked);
    }

    Reason why() {
        return reason.isEmpty() ? Reason.UNKNOWN : Reason.of(reason);
    }

    private Kind way() {
        return Kind.of(kind);
    }

    private String with() {
        return way() == Kind.JOINT || way() == Kind.CLINIC ? provider : "";
    }

    private @Nullable RoomId roomOrNull() {
        return room.isEmpty() ? null : RoomId.of(room);
    }

    private static @Nullable Integer number(String text, int from, int to) {
        if (!text.matches("\\d{1,4}")) return null;
        var number = Integer.parseInt(text);
        return number < from || number > to ? null : number;
    }
}
