package org.alongside.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.identity.Hours;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Standstill.Why;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's week, and what is to be settled after an appointment (S10). */
@Controller
class CalendarController {
    private final BookingRepository repository;
    private final Appointments appointments;
    private final People people;
    private final Episodes episodes;
    private final Hours hours;
    private final Units units;

    CalendarController(
            BookingRepository repository,
            Appointments appointments,
            People people,
            Episodes episodes,
            Hours hours,
            Units units) {
        this.repository = repository;
        this.appointments = appointments;
        this.people = people;
        this.episodes = episodes;
        this.hours = hours;
        this.units = units;
    }

    /** One week, Monday to Friday, and the weekend where there is something on it. */
    record Week(LocalDate monday, LocalDate today, List<Day> days, int waiting) {
        boolean isThis() {
            return !today.isBefore(monday) && today.isBefore(monday.plusWeeks(1));
        }

        boolean isEmpty() {
            return days.stream().allMatch(day -> day.meetings().isEmpty());
        }
    }

    /** @param closed the holiday's name, "" on an ordinary day */
    record Day(LocalDate day, String closed, boolean clocksChange, List<Meeting> meetings) {}

    /** One appointment in the week. */
    record Meeting(Booking booking, String name, Optional<Why> unavailable, boolean graceOver, boolean past) {
        boolean waits() {
            return booking.open() && graceOver && unavailable.isEmpty();
        }
    }

    @GetMapping("/calendar")
    ModelAndView week(Staff officer, @RequestParam(defaultValue = "") String week) {
        var now = appointments.now(officer);
        var monday =
                Typing.day(week).orElse(now.toLocalDate()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ModelAndView("calendar/week", Map.of("it", week(officer, monday, now)));
    }

    private Week week(Staff officer, LocalDate monday, LocalDateTime now) {
        var unit = units.unitOf(officer);
        var open = hours.of(unit);
        var grace = hours.grace(unit);
        var bookings = repository.between(officer, monday, monday.plusWeeks(1));
        var names = names(
                officer, bookings.stream().map(one -> one.about().person()).toList());
        var unavailable = episodes.unavailable(names.keySet());
        var days = new ArrayList<Day>();
        for (var day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            var date = day;
            var meetings = bookings.stream()
                    .filter(one -> one.starts().toLocalDate().equals(date))
                    .filter(one -> names.containsKey(one.about().person()))
                    .map(one -> new Meeting(
                            one,
                            java.util.Objects.requireNonNull(
                                            names.get(one.about().person()))
                                    .fullName(),
                            unavailable.on(one.about().person(), date),
                            one.starts().plus(grace).isBefore(now),
                            one.ends().isBefore(now)))
                    .toList();
            if (!meetings.isEmpty()
                    || day.getDayOfWeek().getValue() < 6
                    || open.week().containsKey(day.getDayOfWeek()))
                days.add(new Day(day, closed(open, day), clocksChange(day, unit.zone()), meetings));
        }
        return new Week(
                monday, now.toLocalDate(), days, appointments.unsettled(officer).size());
    }

    private static String closed(OfficeHours open, LocalDate day) {
        return open.holidays().getOrDefault(day, "");
    }

    private static boolean clocksChange(LocalDate day, java.time.ZoneId zone) {
        return !zone.getRules()
                .getOffset(day.atStartOfDay(zone).toInstant())
                .equals(zone.getRules()
                        .getOffset(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** One line of what is to be settled. */
    record Line(Unsettled about, String name) {}

    @GetMapping("/calendar/waiting")
    ModelAndView waiting(Staff officer) {
        var unsettled = appointments.unsettled(officer);
        var names = names(officer, unsettled.stream().map(Unsettled::person).toList());
        var lines = unsettled.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> new Line(
                        one,
                        java.util.Objects.requireNonNull(names.get(one.person()))
                                .fullName()))
                .toList();
        return new ModelAndView("calendar/waiting", Map.of("lines", lines));
    }

    private Map<PersonId, Person> names(Staff officer, List<PersonId> ids) {
        return people.among(officer, ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
