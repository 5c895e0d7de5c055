package org.alongside.sessions;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Together.Heading;
import org.alongside.sessions.Together.Stop;
import org.alongside.sessions.Together.Strip;
import org.alongside.toolkit.Edition;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of the shared screen, each from what both may see. */
@Component
@Transactional(readOnly = true)
class TogetherPages {
    static final String PULSE = "pulse";
    private static final Set<String> TALKING = Set.of("decide", "plan");

    private final Map<String, PhasePage> pages;
    private final OwnAnswersPage ownAnswers;
    private final Sessions sessions;
    private final Choosing choosing;
    private final People people;
    private final Units units;
    private final SharedDisplays displays;
    private final Clock clock;

    TogetherPages(
            List<PhasePage> pages,
            OwnAnswersPage ownAnswers,
            Sessions sessions,
            Choosing choosing,
            People people,
            Units units,
            SharedDisplays displays,
            Clock clock) {
        this.pages = pages.stream().collect(toUnmodifiableMap(PhasePage::phase, Function.identity()));
        this.ownAnswers = ownAnswers;
        this.sessions = sessions;
        this.choosing = choosing;
        this.people = people;
        this.units = units;
        this.displays = displays;
        this.clock = clock;
    }

    /** @throws NotHere for a phase that this meeting does not have, and once the meeting is over */
    Together page(Relationship between, Session session, String phase) {
        var page = pageOf(sessions.editionOf(session), phase);
        return page.made(meeting(between, session, page));
    }

    /** The person’s own answers since then, for nobody but them. */
    Together own(Relationship between, Session session, Instant since) {
        return ownAnswers.made(
                meeting(between, session, pageOf(sessions.editionOf(session), YourTurnPage.PHASE)), since);
    }

    private OpenMeeting meeting(Relationship between, Session session, PhasePage page) {
        if (session instanceof Closed) throw new NotHere();
        var edition = sessions.editionOf(session);
        var answers = sessions.answersOf(between, session.id());
        var zone = units.unitOf(between.officer()).zone();
        return new OpenMeeting(
                between,
                session,
                edition,
                session.about().language(),
                answers.shared(),
                strip(between, session, edition, page, answers, zone),
                LocalDate.ofInstant(clock.instant(), zone),
                zone);
    }

    private PhasePage pageOf(Edition edition, String phase) {
        var page = pages.get(phase);
        if (page != null) return page;
        if (!edition.hasPhase(phase) || edition.phase(phase).asks().isEmpty()) throw new NotHere();
        return new AskPage(phase);
    }

    private Strip strip(
            Relationship between, Session session, Edition edition, PhasePage page, Answers answers, ZoneId zone) {
        var person = people.personOf(between).called();
        var officer = units.firstNameOf(session.about().officer());
        var language = session.about().language();
        var shown = page.on(session);
        var visited = sessions.phaseTimes(session.id(), clock.instant()).stream()
                .map(SessionRepository.PhaseTime::phase)
                .collect(Collectors.toSet());
        var rail = sessions.phases(between, session).stream()
                .map(share -> new Stop(
                        share.phase(),
                        edition.phase(share.phase()).name().in(language),
                        visited.contains(share.phase())))
                .toList();
        if (rail.stream().noneMatch(stop -> stop.key().equals(shown))) throw new NotHere();
        var words = edition.phase(edition.hasPhase(page.phase()) ? page.phase() : shown);
        return new Strip(
                path(session),
                person + " · " + officer,
                person,
                officer,
                shown,
                rail,
                dots(session, edition),
                saved(answers.lastSaved().orElse(null), zone),
                "es".equals(language.getLanguage()) ? "en" : "es",
                new Heading(
                        words.opening().in(language),
                        words.lead().in(language),
                        edition.visibilityOf(page.phase())
                                .map(text -> text.in(language))
                                .orElse("")),
                page.settles() && !sessions.isOnAHardDay(session)
                        ? about(edition.phase(shown).name().in(language), shown, answers.shared())
                        : "",
                displays.of(between),
                choosing.shared(between, session, answers.shared()));
    }

    /** The topics picked, once the two are past picking them; before that the name of the phase. */
    private static String about(String phase, String shown, SharedAnswers shared) {
        var topics = AgendaPage.topics(shared).stream()
                .filter(Together.Topic::picked)
                .map(Together.Topic::words)
                .collect(Collectors.joining(", "));
        return topics.isEmpty() || !TALKING.contains(shown) ? phase : topics;
    }

    static String path(Session session) {
        return "/people/%s/sessions/%s".formatted(session.about().person(), session.id());
    }

    private static String saved(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : at.atZone(zone).toLocalTime().withNano(0).toString();
    }

    /** How much of the meeting's time is gone, in thirds: 1 to 3 (rulings: time is three soft dots). */
    private int dots(Session session, Edition edition) {
        var whole =
                Duration.ofMinutes(edition.variant(session.about().variant()).minutes());
        var gone = sessions.phaseTimes(session.id(), clock.instant()).stream()
                .mapToLong(SessionRepository.PhaseTime::seconds)
                .sum();
        return (int) Math.clamp(gone * 3 / whole.toSeconds() + 1, 1, 3);
    }
}
