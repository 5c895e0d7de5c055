package org.alongside.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Around;
import org.alongside.calendar.DayOfPeople;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Covers;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Transfers;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.safety.Alerts;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer's day begins. */
@Controller
class TodayController {
    private static final int MOST_WAITING = 7;
    private static final int LONG_UNSEEN = 30;
    private static final int THIS_WEEK = 7;

    private final Appointments appointments;
    private final People people;
    private final Plans plans;
    private final UnfinishedMeetings unfinished;
    private final Alerts alerts;
    private final Covers covers;
    private final Transfers transfers;
    private final DayOfPeople days;
    private final Units units;
    private final Clock clock;

    TodayController(
            Appointments appointments,
            People people,
            Plans plans,
            UnfinishedMeetings unfinished,
            Alerts alerts,
            Covers covers,
            Transfers transfers,
            DayOfPeople days,
            Units units,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.plans = plans;
        this.unfinished = unfinished;
        this.alerts = alerts;
        this.covers = covers;
        this.transfers = transfers;
        this.days = days;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(Staff staff) {
        if (staff.is(Role.OFFICER)) return Redirects.to("/today");
        if (!staff.is(Role.SUPERVISOR)) return Redirects.to("/staff");
        return Redirects.to(alerts.waiting(staff).isEmpty() ? "/people" : "/today");
    }

    @GetMapping("/today")
    ModelAndView show(Staff officer) {
        var zone = units.unitOf(officer).zone();
        var own = people.caseload(officer);
        var caseload = java.util.stream.Stream.concat(own.stream(), people.covered(officer).stream())
                .toList();
        var names = caseload.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return new ModelAndView(
                "desk/today",
                Map.of(
                        "it",
                        today(officer, zone, caseload, names),
                        "unfinished",
                        unfinished.of(officer, names),
                        "covers",
                        covers.with(officer),
                        "arrived",
                        transfers.unread(officer),
                        "me",
                        officer.id(),
                        "zone",
                        zone));
    }

    private Today today(Staff officer, ZoneId zone, List<Person> caseload, Map<PersonId, Person> names) {
        var now = LocalDateTime.now(clock.withZone(zone));
        var day = now.toLocalDate();
        var meetings = days.between(caseload, day, day.plusDays(1)).stream()
                .filter(appointment -> names.containsKey(appointment.person()))
                .toList();
        var next = meetings.stream()
                .filter(appointment -> appointment.outcome() == Outcome.OPEN)
                .filter(appointment ->
                        appointment.starts().plusMinutes(appointment.minutes()).isAfter(now))
                .findFirst();
        return new Today(
                day,
                alerts.waiting(officer),
                alerts.untold(officer),
                meetings.stream()
                        .map(appointment -> card(
                                officer,
                                requireNonNull(names.get(appointment.person())),
                                appointment,
                                now,
                                next.filter(appointment::equals).isPresent()))
                        .toList(),
                waiting(officer, names, day),
                days.between(caseload, day.plusDays(1), day.plusDays(2)).stream()
                        .filter(appointment -> names.containsKey(appointment.person()))
                        .map(appointment -> new Today.Brief(
                                appointment.starts().toLocalTime(),
                                requireNonNull(names.get(appointment.person())).fullName()))
                        .toList(),
                caseload.size(),
                unseen(officer, caseload, day));
    }

    private Today.Card card(Staff officer, Person person, Appointment appointment, LocalDateTime now, boolean next) {
        var lastTime = plans.latest(people.caseFor(officer, person.id()))
                .map(Plan::goal)
                .orElse("");
        return new Today.Card(
                "/people/" + person.id(),
                person.fullName(),
                appointment.starts().toLocalTime(),
                appointment.minutes(),
                appointment.kind(),
                appointment.place(),
                person.language(),
                lastTime,
                appointment.id().toString(),
                appointment.starts().plusMinutes(appointment.minutes()).isBefore(now),
                next,
                appointment.outcome() != Outcome.OPEN);
    }

    private List<Today.Waiting> waiting(Staff officer, Map<PersonId, Person> names, LocalDate day) {
        var waiting = new ArrayList<Today.Waiting>();
        for (var promise : plans.promises(officer, day.plusDays(THIS_WEEK)))
            if (names.containsKey(promise.person()))
                waiting.add(new Today.Waiting(
                        "/people/" + promise.person(),
                        promise.due().isBefore(day) ? "desk.promise-late" : "desk.promise",
                        requireNonNull(names.get(promise.person())).called(),
                        promise.wording(),
                        promise.due(),
                        promise.due().isBefore(day)));
        return waiting.stream().limit(MOST_WAITING).toList();
    }

    private int unseen(Staff officer, List<Person> caseload, LocalDate day) {
        var around = appointments.around(officer, caseload);
        return (int) caseload.stream()
                .map(person ->
                        java.util.Optional.ofNullable(around.get(person.id())).flatMap(Around::seen))
                .filter(seen -> seen.map(at -> at.toLocalDate().isBefore(day.minusDays(LONG_UNSEEN)))
                        .orElse(true))
                .count();
    }
}
