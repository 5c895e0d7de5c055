package org.alongside.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Session.Paused;
import org.alongside.sessions.SessionRepository.PhaseTime;
import org.alongside.toolkit.Edition;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The officer's view of a meeting that goes on: minutes, prompts, conditions, a note of their own. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}/desk")
class DeskController {
    private final Sessions sessions;
    private final Choosing choosing;
    private final EndedToday endedToday;
    private final People people;
    private final Units units;
    private final ParkedMoments parked;
    private final Clock clock;

    DeskController(
            Sessions sessions,
            Choosing choosing,
            EndedToday endedToday,
            People people,
            Units units,
            ParkedMoments parked,
            Clock clock) {
        this.sessions = sessions;
        this.choosing = choosing;
        this.endedToday = endedToday;
        this.people = people;
        this.units = units;
        this.parked = parked;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        people.looked(between, "session/" + id);
        if (session instanceof Closed) return Redirects.to(TogetherPages.path(session) + "/wrap-up");
        return new ModelAndView(
                "sessions/desk",
                Map.of(
                        "it",
                        desk(between, session),
                        "parked",
                        parked.of(between, session),
                        "waiting",
                        WrapUpController.isTheirs(between, session) ? choosing.waiting(between, session) : 0,
                        "staff",
                        between.staff().toString(),
                        "noteBase",
                        sessions.answersOf(between, id).revisionOfOfficers("desk/note")));
    }

    private Desk desk(Relationship between, Session session) {
        var edition = sessions.editionOf(session);
        var language = between.officer().language();
        var answers = sessions.answersOf(between, session.id());
        var about = session.about();
        var zone = units.unitOf(between.officer()).zone();
        var times = sessions.phaseTimes(session.id(), clock.instant()).stream()
                .collect(Collectors.toMap(PhaseTime::phase, Function.identity()));
        var phase = edition.phase(about.phase());
        var mine = WrapUpController.isTheirs(between, session);
        var rates = mine && !sessions.isOnAHardDay(session);
        return new Desk(
                TogetherPages.path(session),
                people.personOf(between).fullName(),
                edition.variant(about.variant()).name().in(language),
                about.startedAt().atZone(zone).toLocalTime(),
                Math.max(Duration.between(about.startedAt(), clock.instant()).toMinutes(), 0),
                session instanceof Paused,
                about.phase(),
                phase.name().in(language),
                edition.variants().stream()
                        .map(kind -> new Desk.Kind(
                                kind.key(),
                                kind.name().in(language),
                                kind.minutes(),
                                kind.key().equals(about.variant())))
                        .toList(),
                stages(between, session, edition, times),
                phase.prompts().stream().map(prompt -> prompt.in(language)).toList(),
                sessions.isOnAHardDay(session) ? List.of() : checkIn(between, session, edition, answers.shared()),
                said(between, session, answers.shared()),
                mine ? shown(edition, answers, language) : List.of(),
                conditions(between, edition),
                (rates ? edition.pulseOfOfficer() : List.<Edition.Named>of())
                        .stream()
                                .map(item -> new Desk.Pulse(
                                        item.key(),
                                        item.name().in(language),
                                        number(answers.ofOfficer("pulse/officer/" + item.key()))))
                                .toList(),
                mine ? answers.ofOfficer("desk/note") : "",
                answers.lastSaved()
                        .map(at -> at.atZone(zone).toLocalTime().withNano(0).toString())
                        .orElse(""));
    }

    static int number(String value) {
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private List<Desk.Stage> stages(
            Relationship between, Session session, Edition edition, Map<String, PhaseTime> times) {
        return sessions.phases(between, session).stream()
                .map(share -> {
                    var time = times.getOrDefault(share.phase(), new PhaseTime(share.phase(), 0, ""));
                    return new Desk.Stage(
                            share.phase(),
                            edition.phase(share.phase())
                                    .name()
                                    .in(between.officer().language()),
                            (time.seconds() + 30) / 60,
                            share.minutes(),
                            times.containsKey(share.phase()),
                            !time.skipped().isEmpty());
                })
                .toList();
    }

    private List<Desk.Row> checkIn(Relationship between, Session session, Edition edition, SharedAnswers shared) {
        var last = sessions.lastRatings(between, session.id());
        var language = between.officer().language();
        return edition.areas().stream()
                .map(area -> {
                    var item = "check-in/" + area.key() + "/rating";
                    var today = shared.number(item);
                    var before = last.getOrDefault(item, 0);
                    return new Desk.Row(
                            area.name().in(language),
                            today,
                            today == 0
                                    ? ""
                                    : edition.scale().get(today - 1).word().in(language),
                            before == 0
                                    ? ""
                                    : edition.scale().get(before - 1).word().in(language),
                            shared.yes("check-in/" + area.key() + "/help"));
                })
                .toList();
    }

    private List<Desk.Said> said(Relationship between, Session session, SharedAnswers shared) {
        var said = new ArrayList<Desk.Said>();
        for (var topic : AgendaPage.topics(shared))
            if (topic.picked()) said.add(new Desk.Said("agenda", topic.words()));
        for (var ended : endedToday.of(between, session.id(), between.officer().language()))
            said.add(new Desk.Said("decide", ended.words()));
        for (var item : List.of("plan/goal", "plan/step/1/words", "plan/promise/1/words"))
            if (!shared.value(item).isBlank()) said.add(new Desk.Said("plan", shared.value(item)));
        return said;
    }

    /** What the person wrote alone and then showed. */
    static List<Desk.Said> shown(Edition edition, Answers answers, Locale language) {
        var shown = answers.shownByPerson();
        return edition.ownQuestions().stream()
                .filter(question -> shown.containsKey(question.key()))
                .map(question ->
                        new Desk.Said(question.name().in(language), Objects.requireNonNull(shown.get(question.key()))))
                .toList();
    }

    private List<Desk.Bound> conditions(Relationship between, Edition edition) {
        var language = between.officer().language();
        return people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .map(condition -> {
                    var plain = edition.plain(condition, language);
                    return new Desk.Bound(
                            condition.code(),
                            condition.wording(),
                            plain.equals(condition.wording()) ? "" : plain,
                            edition.room(condition, language),
                            condition.since());
                })
                .toList();
    }
}
