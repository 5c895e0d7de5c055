package org.alongside.calendar;

import java.time.LocalDateTime;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as an export may speak of it: under the time it has now, or under one from which it was moved here.
 *
 * @param toldAs the time in the export, local to the unit
 * @param here booked here, and not by an export
 * @param room the name of its room, "" without one
 * @param lastTold the last word of the export on how it turned out, also if it was taken back; open for none
 * @param saidHere somebody here said how it turned out, and that stands
 * @param told how it was to be when the export last spoke of it, null if nobody remembers
 */
record KnownAppointment(
        Appointment about,
        LocalDateTime toldAs,
        boolean here,
        String room,
        Outcome lastTold,
        boolean saidHere,
        @Nullable Details told) {

    /** With whom, how long, in which way and where. */
    record Details(StaffId officer, int minutes, Kind kind, String place) {
        static Details of(Appointment appointment) {
            return new Details(appointment.officer(), appointment.minutes(), appointment.kind(), appointment.place());
        }
    }

    boolean moved() {
        return !toldAs.equals(about.starts());
    }

    /** What the export tells now; a place it does not speak of is the one before. */
    Details details(AppointmentIntake intake) {
        var place = intake.place() != null ? intake.place() : told == null ? about.place() : told.place();
        return new Details(intake.officer(), intake.minutes(), intake.kind(), place);
    }

    /**
     * How it is to be: what the export says otherwise than the last time is followed, all else stays as it is here. A time
     * that was moved here is no longer the export's to describe.
     */
    Details follow(AppointmentIntake intake) {
        var now = Details.of(about);
        var tells = details(intake);
        if (moved()) return now;
        if (told == null)
            return here
                    ? new Details(now.officer(), now.minutes(), now.kind(), orElse(now.place(), tells.place()))
                    : tells;
        return new Details(
                follow(now.officer(), told.officer(), tells.officer()),
                follow(now.minutes(), told.minutes(), tells.minutes()),
                follow(now.kind(), told.kind(), tells.kind()),
                follow(now.place(), told.place(), tells.place()));
    }

    private static <T> T follow(T here, T before, T tells) {
        return tells.equals(before) ? here : tells;
    }

    private static String orElse(String here, String tells) {
        return here.isEmpty() ? tells : here;
    }

    /**
     * Whether the export says something on how it turned out that it did not say the last time. A bare "missed" adds nothing
     * where more is known here; of a time that was moved here only that they met is to be heard, once that time has come.
     */
    boolean hears(Outcome tells, LocalDateTime now) {
        if (tells == Outcome.OPEN || tells == lastTold) return false;
        if (moved())
            return tells.isMet()
                    && about.outcome() == Outcome.OPEN
                    && !about.starts().isAfter(now);
        return !(tells == Outcome.MISSED && about.outcome().isAbsence());
    }

    /** What somebody here said is shown, whatever an export says of it (0029). */
    Outcome shown(Outcome tells, LocalDateTime now) {
        return hears(tells, now) && !saidHere ? tells : about.outcome();
    }
}
