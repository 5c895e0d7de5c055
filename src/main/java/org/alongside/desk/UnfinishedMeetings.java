package org.alongside.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Person;
import org.alongside.sessions.Notes;
import org.springframework.stereotype.Component;

/** Meetings of this officer that are not finished, the oldest first, each with its day and the act that comes next. */
@Component
class UnfinishedMeetings {
    private final Notes notes;
    private final Units units;
    private final Clock clock;

    UnfinishedMeetings(Notes notes, Units units, Clock clock) {
        this.notes = notes;
        this.units = units;
        this.clock = clock;
    }

    /** What is not finished, and what finishes it. */
    enum State {
        /** Open since an earlier day: carry on, or end it. */
        LEFT_OPEN,
        /** Open today. */
        UNDERWAY,
        /** Over, and its note is not signed. */
        NOTE_UNSIGNED
    }

    record Line(String path, String name, State state, LocalDate day) {}

    List<Line> of(Staff officer, Map<PersonId, Person> known) {
        var zone = units.unitOf(officer).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return notes.unfinished(officer).stream()
                .filter(open -> known.containsKey(open.person()))
                .map(open -> {
                    var day = open.startedAt().atZone(zone).toLocalDate();
                    var state = !open.stillOpen()
                            ? State.NOTE_UNSIGNED
                            : day.isBefore(today) ? State.LEFT_OPEN : State.UNDERWAY;
                    return new Line(
                            "/people/%s/sessions/%s/%s"
                                    .formatted(
                                            open.person(),
                                            open.session(),
                                            state == State.NOTE_UNSIGNED ? "wrap-up" : "desk"),
                            Objects.requireNonNull(known.get(open.person())).called(),
                            state,
                            day);
                })
                .toList();
    }
}
