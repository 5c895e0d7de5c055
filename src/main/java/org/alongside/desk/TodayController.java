package org.alongside.desk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.DayOfPeople;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.Listed;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Standstill.Why;
import org.alongside.plans.Plans;
import org.alongside.safety.Alerts;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer's day begins. */
@Controller
class TodayController {
    private final DayOfPeople days;
    private final People people;
    private final Episodes episodes;
    private final Plans plans;
    private final Needs needs;
    private final Alerts alerts;
    private final Units units;
    private final Clock clock;

    TodayController(
            DayOfPeople days,
            People people,
            Episodes episodes,
            Plans plans,
            Needs needs,
            Alerts alerts,
            Units units,
            Clock clock) {
        this.days = days;
        this.people = people;
        this.episodes = episodes;
        this.plans = plans;
        this.needs = needs;
        this.alerts = alerts;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(Staff staff) {
        if (staff.is(Role.OFFICER)) return Redirects.to("/today");
        if (!staff.is(Role.SUPERVISOR)) return Redirects.to("/staff");
        return Redirects.to(waits(staff) ? "/today" : "/people");
    }

    private boolean waits(Staff supervisor) {
        var zone = units.unitOf(supervisor).zone();
        return !alerts.waiting(supervisor).isEmpty()
                || !needs.of(supervisor, List.of(), LocalDate.now(clock.withZone(zone)), zone, false)
                        .shown()
                        .isEmpty();
    }

    @GetMapping("/today")
    ModelAndView show(Staff officer, @RequestParam(defaultValue = "") String needs) {
        var zone = units.unitOf(officer).zone();
        var now = LocalDateTime.now(clock.withZone(zone));
        var listed = people.listed(officer);
        return new ModelAndView(
                "desk/today", Map.of("it", today(officer, listed, now, zone, needs.equals("all")), "zone", zone));
    }

    private Today today(Staff officer, List<Listed> listed, LocalDateTime now, ZoneId zone, boolean all) {
        var day = now.toLocalDate();
        var known = listed.stream().collect(toMap(one -> one.person().id(), Function.identity()));
        var persons = listed.stream().map(Listed::person).toList();
        return new Today(
                day,
                Part.of(
                        "alerts",
                        Today.Urgent.NOTHING,
                        () -> new Today.Urgent(alerts.waiting(officer), alerts.untold(officer))),
                Part.of("day", List.of(), () -> cards(days.between(persons, day, day.plusDays(1)), known, now)),
                Part.of("needs", Today.Needs.NOTHING, () -> needs.of(officer, listed, day, zone, all)),
                Part.of("tomorrow", List.of(), () -> ahead(persons, known, day.plusDays(1))),
                listed.size());
    }

    private List<Today.Card> cards(List<Appointment> meetings, Map<PersonId, Listed> known, LocalDateTime now) {
        var unavailable = episodes.unavailable(known.keySet());
        var next = meetings.stream()
                .filter(appointment -> appointment.outcome() == Outcome.OPEN)
                .filter(appointment ->
                        unavailable.on(appointment.person(), now.toLocalDate()).isEmpty())
                .filter(appointment -> ends(appointment).isAfter(now))
                .findFirst();
        var goals = plans.goalsNow(
                meetings.stream().map(Appointment::person).distinct().toList());
        return meetings.stream()
                .map(appointment -> card(
                        requireNonNull(known.get(appointment.person())),
                        goals.getOrDefault(appointment.person(), ""),
                        appointment,
                        now,
                        next.filter(appointment::equals).isPresent(),
                        unavailable.on(appointment.person(), now.toLocalDate())))
                .toList();
    }

    private static LocalDateTime ends(Appointment appointment) {
        return appointment.starts().plusMinutes(appointment.minutes());
    }

    private static Today.Card card(
            Listed listed,
            String goal,
            Appointment appointment,
            LocalDateTime now,
            boolean next,
            Optional<Why> unavailable) {
        Person person = listed.person();
        return new Today.Card(
                "/people/" + person.id(),
                person.fullName(),
                appointment.starts().toLocalTime(),
                appointment.minutes(),
                appointment.kind(),
                appointment.place(),
                person.language(),
                goal,
                appointment.id().toString(),
                ends(appointment).isBefore(now),
                next,
                appointment.outcome() != Outcome.OPEN,
                listed.covered(),
                unavailable);
    }

    private List<Today.Ahead> ahead(List<Person> persons, Map<PersonId, Listed> known, LocalDate day) {
        var unavailable = episodes.unavailable(known.keySet());
        return days.between(persons, day, day.plusDays(1)).stream()
                .map(appointment -> new Today.Ahead(
                        appointment.starts().toLocalTime(),
                        requireNonNull(known.get(appointment.person())).person().fullName(),
                        unavailable.on(appointment.person(), day)))
                .toList();
    }
}
