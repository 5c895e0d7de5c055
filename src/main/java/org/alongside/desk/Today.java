package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alongside.calendar.Appointment;

/** The officer's day in reading order, and what waits on them (S2). */
record Today(
        LocalDate day,
        List<org.alongside.safety.Waiting> alerts,
        List<org.alongside.safety.Waiting.Untold> untold,
        List<Card> cards,
        List<Waiting> waiting,
        List<Brief> tomorrow,
        int people,
        int unseen) {
    /** One appointment. {@code next} marks the one to start. */
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
            boolean held) {}

    /** Something that waits on the officer: the key of its sentence, whom it is about, since or until when. */
    record Waiting(String path, String key, String name, String words, LocalDate day, boolean late) {}

    record Brief(LocalTime starts, String name) {}
}
