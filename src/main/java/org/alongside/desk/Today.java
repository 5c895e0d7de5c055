package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alongside.calendar.Appointment;
import org.alongside.people.Standstill.Why;
import org.alongside.safety.Waiting;

/** The officer's day in reading order, and what waits on them (S2). A section that cannot be read leaves the others be. */
record Today(
        LocalDate day,
        Part<Urgent> urgent,
        Part<List<Card>> cards,
        Part<Needs> needs,
        Part<List<Ahead>> tomorrow,
        int people) {

    /** Alerts, and whom somebody still owes a reason. */
    record Urgent(List<Waiting> alerts, List<Waiting.Untold> untold) {
        static final Urgent NOTHING = new Urgent(List.of(), List.of());

        boolean any() {
            return !alerts.isEmpty() || !untold.isEmpty();
        }
    }

    /**
     * One appointment. {@code next} marks the one to start; {@code covers} that the officer stands in for somebody; {@code
     * unavailable} says why the person cannot come that day.
     */
    record Card(
            String path,
            String name,
            LocalTime starts,
            int minutes,
            Appointment.Kind kind,
            String place,
            String language,
            String lastTime,
            String appointment,
            boolean past,
            boolean next,
            boolean held,
            boolean covers,
            Optional<Why> unavailable) {}

    /**
     * What waits: at most seven are shown, the others behind one link. {@code unseen} people were not met for a month.
     */
    record Needs(List<Need> shown, int more, int unseen) {
        static final Needs NOTHING = new Needs(List.of(), 0, 0);
    }

    /** One thing that waits: the key of its sentence and of what comes next, whom it is about, since or until when. */
    record Need(String path, String key, String name, String words, LocalDate day, String then, boolean from) {}

    record Ahead(LocalTime starts, String name, Optional<Why> unavailable) {}
}
