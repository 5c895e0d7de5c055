package org.alongside.sessions;

import java.util.List;
import java.util.Set;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the hand-out of a meeting: what both agreed on, nothing else, and only through the gate. */
@Service
@Transactional
class HandOuts {
    private final Sessions sessions;
    private final EndedToday endedToday;
    private final Plans plans;
    private final Appointments appointments;
    private final People people;
    private final Units units;
    private final Gate gate;

    HandOuts(
            Sessions sessions,
            EndedToday endedToday,
            Plans plans,
            Appointments appointments,
            People people,
            Units units,
            Gate gate) {
        this.sessions = sessions;
        this.endedToday = endedToday;
        this.plans = plans;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.gate = gate;
    }

    /** @throws NotHere while there is no plan */
    HandOut of(Relationship between, Session session) {
        var plan = plans.ofSession(between, session.id().value()).orElseThrow(NotHere::new);
        var permit = gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.A, InformationClass.B),
                "hand-out");
        return new HandOut(
                permit,
                people.personOf(between).called(),
                units.firstNameOf(session.about().officer()),
                session.about()
                        .startedAt()
                        .atZone(units.unitOf(between.officer()).zone())
                        .toLocalDate(),
                plan.goal(),
                endedToday.of(between, session.id(), session.about().language()).stream()
                        .map(ended -> new HandOut.Chosen(ended.question(), ended.words(), ended.until()))
                        .toList(),
                todos(plan.stepsOf(Step.Owner.PERSON)),
                todos(plan.stepsOf(Step.Owner.OFFICER)),
                todos(plan.stepsOfOthers()),
                inTheWay(session, plan),
                plan.nextMeeting(),
                appointments.of(between).stream()
                        .filter(appointment -> appointment.starts().equals(plan.nextMeeting()))
                        .map(Appointment::kind)
                        .map(Appointment.Kind::code)
                        .findFirst()
                        .orElse("office"));
    }

    private static List<HandOut.Todo> todos(List<Step> steps) {
        return steps.stream()
                .map(step -> new HandOut.Todo(step.owner().code(), step.who(), step.wording(), step.due()))
                .toList();
    }

    private List<HandOut.IfThen> inTheWay(Session session, Plan plan) {
        var known = sessions.editionOf(session).barriers();
        return plan.steps().stream()
                .flatMap(step -> step.barriers().stream())
                .map(barrier -> new HandOut.IfThen(
                        known.stream()
                                .filter(one -> one.key().equals(barrier.key()))
                                .map(one -> one.name().in(session.about().language()))
                                .findFirst()
                                .orElse(""),
                        barrier.planB()))
                .toList();
    }
}
