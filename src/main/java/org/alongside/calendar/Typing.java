package org.alongside.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.web.TypedDay;

/** Days and times as people type them: "2031-03-04", "3/4/2031", "9", "9:30", "930", "2 pm", "14.00". */
final class Typing {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?(?::\\d{2})?\\s*(a|p)?\\.?\\s*m?\\.?");

    private Typing() {}

    static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }

    static Optional<LocalTime> time(String text) {
        var typed = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!typed.matches()) return Optional.empty();
        var hour = Integer.parseInt(typed.group(1));
        var minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        if (typed.group(3) != null) {
            if (hour < 1 || hour > 12) return Optional.empty();
            hour = hour % 12 + (typed.group(3).equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
