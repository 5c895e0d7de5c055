package org.alongside.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.AppointmentId;
import org.alongside.measures.Measures;
import org.alongside.measures.Rating;
import org.alongside.measures.Rating.Instrument;
import org.alongside.measures.Rating.Side;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.safety.Alert.Kind;
import org.alongside.safety.SafetyPaths;
import org.alongside.sessions.Answer.SeenBy;
import org.alongside.sessions.AnswerRepository.Outcome.NotNew;
import org.alongside.sessions.AnswerRepository.Outcome.Overtaken;
import org.alongside.sessions.AnswerRepository.Outcome.Stands;
import org.alongside.sessions.AnswerRepository.Saved;
import org.alongside.sessions.Session.About;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Session.Paused;
import org.alongside.sessions.Session.Underway;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Closes;
import org.alongside.toolkit.Edition.Share;
import org.alongside.toolkit.Edition.Variant;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked of a meeting while it goes on. Closing it is {@link Closure}'s; its note is {@link Notes}'. */
@Service
@Transactional
public class Sessions {
    static final String HOW_WE_WORK = "how-we-work";
    static final String SAFETY = "safety";
    private static final int AT_MOST = 3;
    private static final int TALK_MINUTES = 5;
    private static final int AWAY_DAYS = 60;
    private static final int SHORT_MINUTES = 15;
    private static final int LONG_MINUTES = 40;
    private static final Action STARTED = new Action("session.started");
    private static final Action MOVED = new Action("session.moved");
    private static final Action PAUSED = new Action("session.paused");
    private static final Action RESUMED = new Action("session.resumed");
    private static final Action HANDED_OVER = new Action("session.handed-over");
    private static final Action BECAME = new Action("session.became");
    private static final Action BROUGHT_IN = new Action("session.brought-in");

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Proposals proposals;
    private final EarlierSessionRepository earlier;
    private final Toolkit toolkit;
    private final People people;
    private final Measures measures;
    private final SafetyPaths paths;
    private final SetAside setAside;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Items> items = new ConcurrentHashMap<>();

    Sessions(
            SessionRepository repository,
            AnswerRepository answers,
            Proposals proposals,
            EarlierSessionRepository earlier,
            Toolkit toolkit,
            People people,
            Measures measures,
            SafetyPaths paths,
            SetAside setAside,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.proposals = proposals;
        this.earlier = earlier;
        this.toolkit = toolkit;
        this.people = people;
        this.measures = measures;
        this.paths = paths;
        this.setAside = setAside;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts a meeting, or finds the one that is open: a person has one at a time. */
    public Session start(Relationship between, String variant, @Nullable AppointmentId appointment) {
        between.asOfficer();
        var edition = toolkit.current();
        var language = people.personOf(between).screenLanguage();
        var first =
                phases(edition, variant, !hasHeard(between, edition)).getFirst().phase();
        var about = new About(
                SessionId.next(),
                between.person(),
                between.staff(),
                edition.key(),
                variant,
                language,
                first,
                clock.instant());
        repository.insertUnlessOpen(about, appointment);
        var open = repository.open(between).orElseThrow();
        if (open.id().equals(about.id())) {
            repository.enterPhase(about.id(), first, about.startedAt());
            audit.record(between.staff().value(), STARTED, between.subject(), about.id());
            if (isOnAHardDay(open)) paths.meetOnAHardDay(between, about.id().value());
        }
        return open;
    }

    /**
     * The kind of meeting that suits now: the first one; by phone or at home as the calendar has it; a welcome back after
     * {@value #AWAY_DAYS} days apart; shorter or longer as there is time. The officer may always pick another.
     */
    public String suggestedVariant(Relationship between, @Nullable Appointment appointment) {
        var suited = suited(repository.lastClosed(between).orElse(null), appointment);
        return toolkit.current().hasVariant(suited) ? suited : "regular";
    }

    private String suited(@Nullable Instant lastMet, @Nullable Appointment appointment) {
        if (lastMet == null) return "first";
        if (lastMet.isBefore(clock.instant().minus(AWAY_DAYS, ChronoUnit.DAYS))) return "return";
        if (appointment == null) return "regular";
        return switch (appointment.kind()) {
            case PHONE, VIDEO -> "phone";
            case HOME -> "home";
            case CLINIC, JOINT -> "regular";
            case OFFICE ->
                appointment.minutes() <= SHORT_MINUTES
                        ? "short"
                        : appointment.minutes() >= LONG_MINUTES ? "long" : "regular";
        };
    }

    /** The kinds of meeting there are to start. */
    public List<Variant> variants() {
        return toolkit.current().variants();
    }

    /**
     * Makes an open meeting another kind. What was tapped and written stays; a phase that the new kind does not have gives
     * way to the first of its phases that was not on the table yet.
     *
     * @throws NotHere for a kind that the meeting’s edition does not have
     */
    public void become(Relationship between, SessionId id, String variant) {
        between.asOfficer();
        var session = underway(between, id);
        var about = session.about();
        if (!editionOf(session).hasVariant(variant)) throw new NotHere();
        if (about.variant().equals(variant)) return;
        var now = clock.instant();
        repository.variant(id, variant, between.staff(), now);
        audit.record(between.staff().value(), BECAME, between.subject(), id + "/" + variant);
        if (isOnAHardDay(repository.find(between, id))) paths.meetOnAHardDay(between, id.value());
        var phases = phases(between, repository.find(between, id)).stream()
                .map(Share::phase)
                .toList();
        if (phases.contains(about.phase())) return;
        var seen = phaseTimes(id, now).stream()
                .map(SessionRepository.PhaseTime::phase)
                .collect(Collectors.toSet());
        var next = phases.stream().filter(phase -> !seen.contains(phase)).findFirst();
        repository.leavePhase(id, now, "");
        repository.phase(id, next.orElse(phases.getLast()));
        repository.enterPhase(id, next.orElse(phases.getLast()), now);
    }

    public Optional<Session> open(Relationship between) {
        return repository.open(between);
    }

    /** The person's meetings, the latest first. */
    public List<Session> of(Relationship between) {
        return repository.of(between);
    }

    Session find(Relationship between, SessionId id) {
        return repository.find(between, id);
    }

    Edition editionOf(Session session) {
        return toolkit.edition(session.about().edition());
    }

    /** The phases of a meeting; the must-report talk is one of them wherever this edition's list was or is to be heard. */
    List<Share> phases(Relationship between, Session session) {
        var about = session.about();
        return phases(
                editionOf(session),
                about.variant(),
                about.phase().equals(HOW_WE_WORK)
                        || repository.heard(between).stream()
                                .noneMatch(heard -> !heard.session().equals(about.id())
                                        && saysTheSame(editionOf(session), heard.edition())));
    }

    private static List<Share> phases(Edition edition, String variant, boolean talk) {
        var shares = edition.variant(variant).phases();
        return talk
                        && !edition.variant(variant).has(HOW_WE_WORK)
                        && !edition.variant(variant).has(SAFETY)
                ? Stream.concat(Stream.of(new Share(HOW_WE_WORK, TALK_MINUTES)), shares.stream())
                        .toList()
                : shares;
    }

    boolean hasHeardCurrent(Relationship between) {
        return hasHeard(between, toolkit.current());
    }

    /** A meeting that begins with safety has neither agenda nor measures, and two lines for a plan. */
    boolean isOnAHardDay(Session session) {
        return editionOf(session).variant(session.about().variant()).closes() == Closes.TWO_LINES;
    }

    /** Whether a yes comes before this page; the card may be read at any moment. */
    boolean isHeldBack(Session session, String page) {
        return !page.equals(SAFETY)
                && !page.equals("hard-days")
                && paths.isOpen(session.id().value());
    }

    /** Whether the must-report talk comes before this page; on a hard day nothing but safety does. */
    boolean isTalkFirst(Relationship between, Session session, String page) {
        return needsTalk(page) && !isOnAHardDay(session) && !hasHeard(between, session);
    }

    private static boolean needsTalk(String page) {
        return !page.equals(HOW_WE_WORK) && !HardDay.WITHOUT_TALK.contains(page);
    }

    boolean hasHeard(Relationship between, Session session) {
        return hasHeard(between, editionOf(session));
    }

    private boolean hasHeard(Relationship between, Edition edition) {
        return repository.heard(between).stream().anyMatch(heard -> saysTheSame(edition, heard.edition()));
    }

    /** A later edition with the same list is nothing new to hear (R04). */
    private boolean saysTheSame(Edition edition, String heard) {
        return edition.key().equals(heard)
                || edition.mustReport().equals(toolkit.edition(heard).mustReport());
    }

    /**
     * Goes to a phase, forwards or back. {@code skipped}: why the one that is left was not done, or "".
     *
     * @throws NotHere for a phase that this meeting does not have
     * @throws NotHeardYet before the must-report list was acknowledged
     * @throws SafetyFirst after a yes that was not gone through yet
     */
    public void move(Relationship between, SessionId id, String phase, String skipped) {
        move(between, id, phase, skipped, Duration.ZERO);
    }

    /** As above, some time ago: on a screen that had no line until now. */
    void move(Relationship between, SessionId id, String phase, String skipped, Duration ago) {
        between.asOfficer();
        var session = underway(between, id);
        if (phases(between, session).stream().noneMatch(share -> share.phase().equals(phase))) throw new NotHere();
        if (isHeldBack(session, phase)) throw new SafetyFirst();
        if (isTalkFirst(between, session, phase)) throw new NotHeardYet();
        var then = clock.instant().minus(ago);
        repository.leavePhase(id, then, skipped);
        repository.phase(id, phase);
        repository.enterPhase(id, phase, then);
        audit.record(between.staff().value(), MOVED, between.subject(), id + "/" + phase);
    }

    /** A paused meeting that is touched again goes on. */
    private Session underway(Relationship between, SessionId id) {
        return switch (repository.lock(between, id)) {
            case Underway underway -> underway;
            case Paused paused -> {
                setAside.check(between, paused);
                repository.resumed(id);
                yield new Underway(paused.about());
            }
            case Closed _ -> throw new SessionOver();
        };
    }

    public void pause(Relationship between, SessionId id) {
        between.asOfficer();
        switch (repository.lock(between, id)) {
            case Underway _ -> {
                var now = clock.instant();
                repository.leavePhase(id, now, "");
                repository.paused(id, now);
                audit.record(between.staff().value(), PAUSED, between.subject(), id);
            }
            case Paused _ -> {}
            case Closed _ -> throw new SessionOver();
        }
    }

    public void resume(Relationship between, SessionId id) {
        between.asOfficer();
        switch (repository.lock(between, id)) {
            case Underway _ -> {}
            case Paused paused -> {
                setAside.check(between, paused);
                repository.resumed(id);
                repository.enterPhase(id, paused.about().phase(), clock.instant());
                audit.record(between.staff().value(), RESUMED, between.subject(), id);
            }
            case Closed _ -> throw new SessionOver();
        }
    }

    /**
     * That the officer gives the screen to the person.
     *
     * @throws NotHeardYet before the must-report list was acknowledged
     */
    void handOver(Relationship between, SessionId id) {
        between.asOfficer();
        if (!hasHeard(between, underway(between, id))) throw new NotHeardYet();
        audit.record(between.staff().value(), HANDED_OVER, between.subject(), id);
    }

    /** The language of the shared screen, switchable at any moment (rulings). */
    public void speak(Relationship between, SessionId id, Locale language) {
        between.asOfficer();
        repository.lock(between, id);
        repository.language(id, "es".equals(language.getLanguage()) ? "es" : "en");
    }

    /** Saves over whatever stands there. */
    Saved save(Relationship between, SessionId id, String item, String value, UUID key) {
        return save(between, id, item, value, Mark.of(key));
    }

    /**
     * Saves one tap or field: once per key, however often it is sent. What another screen changed since the page was
     * shown is not written over: then both stay, this one beside it.
     *
     * @throws UnreadableAnswer when the value cannot stand there
     * @throws NotHeardYet for anything asked before the must-report list was acknowledged (R04)
     * @throws ThreeAtMost for a fourth topic, or a fourth thing that matters
     * @throws SessionOver after the close, unless it was written on a screen that had no line
     * @throws ItWaits while the person is in hospital, in custody or away
     * @throws AnotherContent when the key came with other content before
     */
    Saved save(Relationship between, SessionId id, String item, String value, Mark mark) {
        var session = repository.find(between, id);
        var rule = itemsOf(session.about().edition()).rule(item);
        rule.check(value);
        var talk = item.equals("how-we-work/heard");
        if (!item.startsWith("desk/") && needsTalk(item.split("/")[0]) && !hasHeard(between, session))
            throw new NotHeardYet();
        between.asOfficer();
        var yes = item.startsWith("safety/ask/")
                && value.equals("yes")
                && !answers.of(between, id).shared().yes(item);
        if (value.equals("yes")) leaveRoom(answers.of(between, id).shared(), item);
        // A yes is never kept waiting, and the talk and what is the person's alone are nobody else's to weigh.
        var first = talk || yes || rule.seenBy() == SeenBy.PERSON;
        if (!first) setAside.check(between, session);
        var saved = switch (answers.save(between, id, item, value, rule, first ? mark.overAll() : mark)) {
            case Stands(var stands) -> {
                if (yes) tell(between, id, item);
                if (item.matches("decide/\\d/starter")) clearBelow(between, id, item, mark.key());
                yield stands;
            }
            case Overtaken _ -> proposals.beside(between, id, item, value, rule, mark);
            case NotNew _ -> again(between, session, item, value, rule, mark);
        };
        if (talk && value.equals("yes"))
            repository.heard(between, id, session.about().edition(), saved.at());
        if (session instanceof Closed && item.startsWith("pulse/officer/") && !value.isEmpty())
            measures.rate(between, id.value(), session.about().edition(), List.of(mirror(item, value)));
        return saved;
    }

    private void tell(Relationship between, SessionId id, String item) {
        paths.saidYes(between, id.value(), Kind.of(item.substring("safety/ask/".length())));
    }

    /** What the same key brought before; what comes after the close from a screen without a line waits for the officer. */
    private Saved again(Relationship between, Session session, String item, String value, ItemRule rule, Mark mark) {
        var id = session.id();
        return answers.earlier(between, id, item, value, mark.key())
                .or(() -> proposals.earlier(between, id, mark.key()))
                .or(() -> answers.standing(between, id, item, value, mark.key()))
                .or(() -> Optional.of(mark)
                        .filter(late ->
                                session instanceof Closed && late.screen() != null && rule.seenBy() == SeenBy.BOTH)
                        .filter(late -> answers.spend(between, id, item, value, late.key()))
                        .map(late -> {
                            if (item.startsWith("safety/ask/") && value.equals("yes")) tell(between, id, item);
                            return proposals.beside(between, id, item, value, rule, late);
                        }))
                .orElseThrow(SessionOver::new);
    }

    /** Puts a topic on its line; on the next free one where another topic has taken that meanwhile, in another window. */
    void addTopic(Relationship between, SessionId id, int line, String by, String words, UUID key) {
        repository.lock(between, id);
        var shared = answers.of(between, id).shared();
        var place = line;
        while (!isFree(shared, "agenda/" + place, by, words)) place++;
        save(between, id, "agenda/" + place + "/words", words, key);
        save(between, id, "agenda/" + place + "/by", by, derived(key, "by"));
        if (!by.equals("person")) save(between, id, "agenda/" + place + "/picked", "no", derived(key, "picked"));
    }

    private static boolean isFree(SharedAnswers shared, String path, String by, String words) {
        return shared.value(path + "/words").isEmpty()
                || shared.is(path + "/words", words) && shared.is(path + "/by", by);
    }

    /** Day and time of the next meeting, both or neither. */
    void meetAgain(Relationship between, SessionId id, String day, String time, UUID key) {
        save(between, id, "close/next-day", day, derived(key, "day"));
        save(between, id, "close/next-time", time, derived(key, "time"));
    }

    private static UUID derived(UUID key, String part) {
        return UUID.nameUUIDFromBytes((key + part).getBytes(StandardCharsets.UTF_8));
    }

    /** Another question: what was tapped and written for the one before is not carried over. */
    private void clearBelow(Relationship between, SessionId id, String starter, UUID key) {
        var path = starter.substring(0, starter.lastIndexOf('/'));
        for (var answer : answers.of(between, id).below(path))
            if (!answer.item().equals(starter) && !answer.value().isEmpty())
                answers.save(
                        between,
                        id,
                        answer.item(),
                        "",
                        ruleOf(between, id, answer.item()),
                        Mark.of(derived(key, answer.item())));
    }

    private ItemRule ruleOf(Relationship between, SessionId id, String item) {
        return itemsOf(repository.find(between, id).about().edition()).rule(item);
    }

    private static void leaveRoom(SharedAnswers shared, String item) {
        if (shared.yes(item)) return;
        var matters = item.matches("decide/\\d/matter/.*")
                && Drafts.matters(shared, item.substring(0, item.indexOf("/matter/")))
                                .size()
                        >= AT_MOST;
        var topics = item.matches("agenda/\\d+/picked")
                && AgendaPage.topics(shared).stream()
                                .filter(Together.Topic::picked)
                                .count()
                        >= AT_MOST;
        if (matters || topics) throw new ThreeAtMost();
    }

    private Items itemsOf(String edition) {
        return items.computeIfAbsent(edition, key -> new Items(toolkit.edition(key)));
    }

    /**
     * Brings in meetings that were held before Alongside, or on paper: many in one step, each answer under its rule.
     *
     * @throws UnreadableAnswer when a value cannot stand there
     */
    public void recordEarlier(List<EarlierSession> meetings) {
        earlier.insert(meetings, this::itemsOf);
        audit.record(Audit.ITSELF, BROUGHT_IN, null, meetings.size());
    }

    private static Rating mirror(String item, String value) {
        return new Rating(
                Instrument.PULSE,
                Side.OFFICER,
                item.substring("pulse/officer/".length()),
                Integer.parseInt(value),
                true);
    }

    /**
     * What a device sends once more when it has a line again happens once.
     *
     * @return false when it had happened before
     */
    boolean once(Relationship between, SessionId id, String what, UUID key, Runnable act) {
        between.asOfficer();
        if (!answers.spend(between, id, what, "", key)) return false;
        act.run();
        return true;
    }

    Answers answersOf(Relationship between, SessionId id) {
        return answers.of(between, id);
    }

    Map<String, Integer> lastRatings(Relationship between, SessionId id) {
        return answers.lastRatings(between, id);
    }

    /** The latest ratings of each area up to this meeting, the earliest first. */
    List<AnswerRepository.PastRating> pastRatings(Relationship between, SessionId id, int each) {
        return answers.pastRatings(between, id, each);
    }

    List<SessionRepository.PhaseTime> phaseTimes(SessionId id, Instant now) {
        return repository.phases(id, now);
    }
}
