package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.plans.Agreement;
import org.alongside.plans.Agreement.Copy;
import org.alongside.sessions.Together.Due;
import org.alongside.sessions.Together.Lines;

/** The plan of a hard day: one thing for each, and when the two talk next, within one to three days. */
final class TwoLines {
    static final String PHASE = "two-lines";
    static final String PERSON = "two-lines/person";
    static final String OFFICER = "two-lines/officer";
    static final String DAY = "two-lines/day";
    static final String TIME = "two-lines/time";
    static final String KIND = "two-lines/kind";
    static final String COPY = "two-lines/copy";
    static final int WITHIN_DAYS = 3;
    /** Where nobody set a time: the morning. */
    static final LocalTime UNLESS_SET = LocalTime.of(10, 0);

    private TwoLines() {}

    /** No copy is an answer that needs no tap on a hard day. */
    static Agreement agreement(SharedAnswers shared, LocalDateTime now) {
        var copy = shared.value(COPY);
        return Agreement.inTwoLines(
                shared.value(PERSON),
                shared.value(OFFICER),
                next(shared, now.toLocalDate()),
                copy.isEmpty() ? Copy.NONE : Copy.of(copy));
    }

    private static LocalDateTime next(SharedAnswers shared, LocalDate today) {
        var day = contact(shared, today).orElseThrow(ContactTooFar::new);
        var time = shared.value(TIME);
        return day.atTime(time.isEmpty() ? UNLESS_SET : LocalTime.parse(time));
    }

    /** The day of the next contact, where one within reach was picked. */
    static Optional<LocalDate> contact(SharedAnswers shared, LocalDate today) {
        return shared.day(DAY).filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(WITHIN_DAYS)));
    }

    /** The two lines as both see them. */
    static Lines lines(OpenMeeting meeting) {
        var shared = meeting.shared();
        var time = shared.value(TIME);
        return new Lines(
                shared.value(PERSON),
                shared.value(OFFICER),
                IntStream.rangeClosed(1, WITHIN_DAYS)
                        .mapToObj(days -> meeting.today().plusDays(days))
                        .map(day -> new Due("", day, shared.is(DAY, day.toString())))
                        .toList(),
                time.isEmpty() ? UNLESS_SET.toString() : time);
    }

    static Kind kind(SharedAnswers shared) {
        var kind = shared.value(KIND);
        return kind.isEmpty() ? Kind.PHONE : Kind.of(kind);
    }
}
