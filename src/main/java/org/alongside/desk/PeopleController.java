package org.alongside.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Around;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.plans.OpenPromise;
import org.alongside.plans.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody the officer may see. */
@Controller
class PeopleController {
    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private final People people;
    private final Appointments appointments;
    private final Plans plans;
    private final Units units;
    private final Clock clock;

    PeopleController(People people, Appointments appointments, Plans plans, Units units, Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** One line of the list. {@code promises}: the officer's own, still open. */
    record Row(String path, String name, String number, Around around, long promises) {}

    @GetMapping("/people")
    ModelAndView list(Staff officer) {
        return found(officer, "");
    }

    /** By post: a name does not belong into an address (R48). */
    @PostMapping("/people")
    ModelAndView find(Staff officer, @RequestParam(defaultValue = "") String q) {
        return found(officer, q.replaceAll("\\p{Cntrl}", " ").strip());
    }

    private ModelAndView found(Staff officer, String q) {
        var found = people.find(officer, q);
        var around = appointments.around(officer, found);
        var promises = plans.promises(officer, FAR).stream()
                .collect(Collectors.groupingBy(OpenPromise::person, Collectors.counting()));
        return new ModelAndView(
                "desk/people",
                Map.of(
                        "rows",
                                found.stream()
                                        .map(person -> row(person, around, promises))
                                        .toList(),
                        "query", q,
                        "today",
                                LocalDate.ofInstant(
                                        clock.instant(), units.unitOf(officer).zone())));
    }

    private static Row row(Person person, Map<PersonId, Around> around, Map<PersonId, Long> promises) {
        return new Row(
                "/people/" + person.id(),
                person.fullName(),
                person.number(),
                around.getOrDefault(
                        person.id(), new Around(person.id(), java.util.Optional.empty(), java.util.Optional.empty())),
                promises.getOrDefault(person.id(), 0L));
    }
}
