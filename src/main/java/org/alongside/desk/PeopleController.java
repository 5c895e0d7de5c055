package org.alongside.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.identity.Units;
import org.alongside.people.Look;
import org.alongside.people.Order;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Session;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Sessions;
import org.alongside.toolkit.Edition.Variant;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person, whole. */
@Controller
class PeopleController {
    private static final int RECENT = 12;

    private final People people;
    private final Appointments appointments;
    private final Plans plans;
    private final Requests requests;
    private final Sessions sessions;
    private final Toolkit toolkit;
    private final Units units;
    private final Clock clock;

    PeopleController(
            People people,
            Appointments appointments,
            Plans plans,
            Requests requests,
            Sessions sessions,
            Toolkit toolkit,
            Units units,
            Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.plans = plans;
        this.requests = requests;
        this.sessions = sessions;
        this.toolkit = toolkit;
        this.units = units;
        this.clock = clock;
    }

    /** One person, as the officer alone sees them (S4). */
    record About(
            String path,
            Person person,
            List<Appointment> ahead,
            List<Step> steps,
            String goal,
            List<Request> requests,
            boolean askAgain,
            List<Meeting> meetings,
            List<Appointment> earlier,
            List<Order> orders,
            Map<String, String> plain,
            List<Look> looks,
            boolean open,
            List<Variant> kinds,
            String suggested,
            String planned,
            LocalDate today) {}

    record Meeting(String path, LocalDate day, String variant, boolean open) {}

    @GetMapping("/people/{person}")
    ModelAndView show(Relationship between) {
        people.looked(between, "person");
        var zone = units.unitOf(between.officer()).zone();
        var now = LocalDateTime.now(clock.withZone(zone));
        var all = appointments.of(between);
        var language = between.officer().language();
        var edition = toolkit.current();
        var planned = all.stream()
                .filter(appointment -> appointment.outcome() == Appointment.Outcome.OPEN)
                .filter(appointment -> appointment.starts().toLocalDate().equals(now.toLocalDate()))
                .min(java.util.Comparator.comparing(Appointment::starts))
                .orElse(null);
        var about = new About(
                "/people/" + between.person(),
                people.personOf(between),
                all.stream()
                        .filter(appointment ->
                                appointment.starts().isAfter(now) && appointment.outcome() == Appointment.Outcome.OPEN)
                        .sorted(java.util.Comparator.comparing(Appointment::starts))
                        .limit(3)
                        .toList(),
                plans.open(between),
                plans.latest(between).map(Plan::goal).orElse(""),
                requests.of(between),
                !plans.goalsToAsk(between).isEmpty(),
                sessions.of(between).stream()
                        .limit(RECENT)
                        .map(session -> meeting(session, zone, language))
                        .toList(),
                all.stream()
                        .filter(appointment -> appointment.starts().isBefore(now))
                        .limit(RECENT)
                        .toList(),
                people.ordersOf(between),
                edition.conditions().values().stream()
                        .collect(Collectors.toMap(
                                plain -> plain.code(), plain -> plain.room().in(language))),
                people.looks(between),
                sessions.open(between).isPresent(),
                sessions.variants(),
                sessions.suggestedVariant(between, planned),
                planned == null ? "" : planned.id().toString(),
                now.toLocalDate());
        return new ModelAndView("desk/person", Map.of("it", about, "zone", zone));
    }

    private Meeting meeting(Session session, java.time.ZoneId zone, java.util.Locale language) {
        var about = session.about();
        return new Meeting(
                "/people/%s/sessions/%s/%s"
                        .formatted(about.person(), about.id(), session instanceof Closed ? "wrap-up" : "together"),
                about.startedAt().atZone(zone).toLocalDate(),
                toolkit.edition(about.edition()).variant(about.variant()).name().in(language),
                session.isOpen());
    }
}
