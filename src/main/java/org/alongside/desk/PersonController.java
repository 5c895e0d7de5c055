package org.alongside.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.desk.Timelines.Entry;
import org.alongside.identity.Units;
import org.alongside.people.About;
import org.alongside.people.AboutPeople;
import org.alongside.people.EpisodeState;
import org.alongside.people.Episodes;
import org.alongside.people.Look;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Relationship.Standing;
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

/** One person, known in one screen (S4): the officer's alone. */
@Controller
class PersonController {
    private static final int RECENT = 12;
    private static final int LAST = 2;
    private static final int SOON = 30;

    private final People people;
    private final AboutPeople abouts;
    private final Episodes episodes;
    private final Appointments appointments;
    private final Plans plans;
    private final Requests requests;
    private final Sessions sessions;
    private final Timelines timelines;
    private final Toolkit toolkit;
    private final Units units;
    private final Clock clock;

    PersonController(
            People people,
            AboutPeople abouts,
            Episodes episodes,
            Appointments appointments,
            Plans plans,
            Requests requests,
            Sessions sessions,
            Timelines timelines,
            Toolkit toolkit,
            Units units,
            Clock clock) {
        this.people = people;
        this.abouts = abouts;
        this.episodes = episodes;
        this.appointments = appointments;
        this.plans = plans;
        this.requests = requests;
        this.sessions = sessions;
        this.timelines = timelines;
        this.toolkit = toolkit;
        this.units = units;
        this.clock = clock;
    }

    record Overview(
            String path,
            Person person,
            About about,
            EpisodeState state,
            Standing standing,
            boolean older,
            Start start,
            List<Appointment> ahead,
            List<Step> steps,
            String goal,
            boolean askAgain,
            List<Request> requests,
            List<Entry> lastMeetings,
            List<Meeting> meetings,
            List<About.Day> soon,
            List<Appointment> earlier,
            List<Rule> rules,
            List<Look> looks,
            ZoneId zone,
            LocalDate today) {}

    /** How a meeting begins: the kinds there are, the one suggested, and the appointment it is for ("" for none). */
    record Start(boolean open, List<Variant> kinds, String suggested, String planned) {}

    record Meeting(String path, LocalDate day, String variant, boolean open) {}

    /** A condition in plain words. */
    record Rule(String code, String plain, String room) {}

    @GetMapping("/people/{person}")
    ModelAndView show(Relationship between) {
        people.looked(between, "person");
        var zone = units.unitOf(between.officer()).zone();
        var now = LocalDateTime.now(clock.withZone(zone));
        var all = appointments.of(between);
        var about = abouts.of(between);
        var overview = new Overview(
                "/people/" + between.person(),
                people.personOf(between),
                about,
                episodes.today(between),
                between.standing(),
                between.isOlderRecord(),
                start(between, all, now.toLocalDate()),
                ahead(all, now),
                plans.open(between),
                plans.latest(between).map(Plan::goal).orElse(""),
                !plans.goalsToAsk(between).isEmpty(),
                requests.of(between),
                timelines.lastMeetings(between, LAST),
                meetings(between, zone),
                soon(about, now.toLocalDate()),
                all.stream()
                        .filter(appointment -> appointment.starts().isBefore(now))
                        .limit(RECENT)
                        .toList(),
                rules(between),
                people.looks(between),
                zone,
                now.toLocalDate());
        return new ModelAndView("desk/person", Map.of("it", overview));
    }

    private Start start(Relationship between, List<Appointment> all, LocalDate today) {
        var planned = all.stream()
                .filter(appointment -> appointment.outcome() == Appointment.Outcome.OPEN)
                .filter(appointment -> appointment.starts().toLocalDate().equals(today))
                .min(Comparator.comparing(Appointment::starts));
        return new Start(
                sessions.open(between).isPresent(),
                sessions.variants(),
                sessions.suggestedVariant(between, planned.orElse(null)),
                planned.map(appointment -> appointment.id().toString()).orElse(""));
    }

    private static List<Appointment> ahead(List<Appointment> all, LocalDateTime now) {
        return all.stream()
                .filter(appointment ->
                        appointment.starts().isAfter(now) && appointment.outcome() == Appointment.Outcome.OPEN)
                .sorted(Comparator.comparing(Appointment::starts))
                .limit(1)
                .toList();
    }

    private List<Meeting> meetings(Relationship between, ZoneId zone) {
        return sessions.of(between).stream()
                .limit(RECENT)
                .map(session -> meeting(between, session, zone))
                .toList();
    }

    private Meeting meeting(Relationship between, Session session, ZoneId zone) {
        var about = session.about();
        return new Meeting(
                "/people/%s/sessions/%s/%s"
                        .formatted(about.person(), about.id(), session instanceof Closed ? "wrap-up" : "together"),
                about.startedAt().atZone(zone).toLocalDate(),
                toolkit.edition(about.edition())
                        .variant(about.variant())
                        .name()
                        .in(between.officer().language()),
                session.isOpen());
    }

    /** Days that matter within the next thirty, the nearest first. */
    private static List<About.Day> soon(About about, LocalDate today) {
        return about.days().stream()
                .map(day -> new About.Day(day.kind(), day.next(today), day.words()))
                .filter(day -> !day.day().isBefore(today) && day.day().isBefore(today.plusDays(SOON)))
                .sorted(Comparator.comparing(About.Day::day))
                .toList();
    }

    private List<Rule> rules(Relationship between) {
        var edition = toolkit.current();
        var language = between.officer().language();
        return people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .map(condition -> new Rule(
                        condition.code(), edition.plain(condition, language), edition.room(condition, language)))
                .toList();
    }
}
