package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.people.Episodes;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.springframework.stereotype.Component;

/** Which missed meetings may be spoken about: none of the days on which the person could not come (C6, C7). */
@Component
class Misses {
    private final Appointments appointments;
    private final Episodes episodes;

    Misses(Appointments appointments, Episodes episodes) {
        this.appointments = appointments;
        this.episodes = episodes;
    }

    /** The latest first. */
    List<Miss> of(Relationship between, LocalDate from) {
        var still = episodes.of(between);
        return appointments.of(between).stream()
                .filter(one -> one.outcome() == Outcome.MISSED || one.outcome() == Outcome.EXCUSED)
                .filter(one -> !one.starts().toLocalDate().isBefore(from))
                .map(one -> new Miss(one.id(), one.starts(), standing(one, still)))
                .toList();
    }

    private static Miss.Standing standing(Appointment one, List<Standstill> still) {
        var day = one.starts().toLocalDate();
        var why = still.stream().filter(standstill -> standstill.covers(day)).findFirst();
        if (why.isPresent())
            return new Miss.Standing.DoesNotCount(why.get().why().code());
        return one.outcome() == Outcome.EXCUSED
                ? new Miss.Standing.DoesNotCount("excused")
                : new Miss.Standing.Counts();
    }
}
