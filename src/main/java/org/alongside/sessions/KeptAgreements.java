package org.alongside.sessions;

import java.util.ArrayList;
import java.util.List;
import org.alongside.calendar.Absence;
import org.alongside.calendar.Absences;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.AppointmentId;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Ladder.Agreement;
import org.alongside.decisions.Ladder.Came;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.plans.StepState;
import org.alongside.sessions.Session.Closed;
import org.springframework.stereotype.Component;

/** What came of what the person agreed to: the steps that were looked back on, and the meetings they came to. */
@Component
class KeptAgreements {
    private static final int MEETINGS = 10;

    private final Sessions sessions;
    private final Plans plans;
    private final Appointments appointments;
    private final Absences absences;

    KeptAgreements(Sessions sessions, Plans plans, Appointments appointments, Absences absences) {
        this.sessions = sessions;
        this.plans = plans;
        this.appointments = appointments;
        this.absences = absences;
    }

    List<Agreement> of(Relationship between) {
        var agreements = new ArrayList<Agreement>();
        for (var session : sessions.of(between).stream().limit(MEETINGS).toList())
            if (session instanceof Closed closed)
                for (var step : plans.lookedBack(between, closed.id().value()))
                    if (step.step().owner() == Step.Owner.PERSON)
                        agreements.add(new Agreement(closed.at(), came(step.came())));
        var counted = absences.of(between).stream()
                .filter(absence -> absence.counting().counts())
                .map(Absence::id)
                .toList();
        for (var appointment : appointments.of(between))
            agreements.add(new Agreement(
                    appointment.starts().atZone(appointment.zone()).toInstant(), came(appointment, counted)));
        return agreements;
    }

    /** Partly is neither, as is what waits for somebody else: an honest answer breaks no row. */
    private static Came came(StepState state) {
        return switch (state) {
            case StepState.Done _ -> Came.KEPT;
            case StepState.NotYet _ -> Came.NOT_KEPT;
            case StepState.Open _, StepState.Partly _, StepState.CannotYet _, StepState.Dropped _ -> Came.NEITHER;
        };
    }

    /** A time missed for a reason of ours, or while supervision stood still, breaks no row either. */
    private static Came came(Appointment appointment, List<AppointmentId> counted) {
        return switch (appointment.outcome()) {
            case ATTENDED, ATTENDED_LATE -> Came.KEPT;
            case MISSED -> counted.contains(appointment.id()) ? Came.NOT_KEPT : Came.NEITHER;
            case OPEN, RESCHEDULED, EXCUSED, CANCELLED -> Came.NEITHER;
        };
    }
}
