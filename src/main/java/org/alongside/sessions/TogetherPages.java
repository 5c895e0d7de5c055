package org.alongside.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.identity.Units;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Together.AreaRow;
import org.alongside.sessions.Together.Card;
import org.alongside.sessions.Together.Due;
import org.alongside.sessions.Together.Fixed;
import org.alongside.sessions.Together.Heading;
import org.alongside.sessions.Together.Line;
import org.alongside.sessions.Together.Mood;
import org.alongside.sessions.Together.PulseRow;
import org.alongside.sessions.Together.Question;
import org.alongside.sessions.Together.Ranked;
import org.alongside.sessions.Together.ReadBack;
import org.alongside.sessions.Together.Settled;
import org.alongside.sessions.Together.Slot;
import org.alongside.sessions.Together.StepRow;
import org.alongside.sessions.Together.Stop;
import org.alongside.sessions.Together.Strip;
import org.alongside.sessions.Together.Tap;
import org.alongside.sessions.Together.Topic;
import org.alongside.sessions.Together.Until;
import org.alongside.sessions.Together.Way;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Face;
import org.alongside.toolkit.Edition.Named;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of the shared screen, each from what both may see. */
@Component
@Transactional(readOnly = true)
class TogetherPages {
    static final String PULSE = "pulse";
    private static final int LINES = 3;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(16, 30);
    private static final int[] WEEKS = {2, 6, 12};

    private final Sessions sessions;
    private final Deciding deciding;
    private final Decisions decisions;
    private final Plans plans;
    private final People people;
    private final Units units;
    private final Clock clock;

    TogetherPages(
            Sessions sessions,
            Deciding deciding,
            Decisions decisions,
            Plans plans,
            People people,
            Units units,
            Clock clock) {
        this.sessions = sessions;
        this.deciding = deciding;
        this.decisions = decisions;
        this.plans = plans;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** One meeting as it stands while a page of it is made. */
    private record Table(
            Relationship between,
            Session session,
            Edition edition,
            Locale language,
            SharedAnswers shared,
            Strip strip,
            LocalDate today) {
        List<Tap> taps(List<Named> choices, String item) {
            return choices.stream()
                    .map(choice -> new Tap(choice.key(), choice.name().in(language), shared.is(item, choice.key())))
                    .toList();
        }

        Set<String> codes(List<Condition> conditions) {
            return conditions.stream().map(Condition::code).collect(Collectors.toSet());
        }
    }

    /** @throws NotHere for a phase that this meeting does not have, and once the meeting is over */
    Together page(Relationship between, Session session, String phase) {
        if (session instanceof Closed) throw new NotHere();
        if (phase.equals(PULSE)) return pulse(between, session);
        var table = table(between, session, phase);
        return switch (phase) {
            case "how-we-work" -> howWeWork(table);
            case "check-in" -> checkIn(table);
            case "look-back" -> lookBack(table);
            case "agenda" -> agenda(table);
            case "decide" -> decide(table);
            case "plan" -> plan(table);
            case "close" -> close(table);
            default -> throw new NotHere();
        };
    }

    private Table table(Relationship between, Session session, String phase) {
        var edition = sessions.editionOf(session);
        var answers = sessions.answersOf(between, session.id());
        var zone = zone(between);
        return new Table(
                between,
                session,
                edition,
                session.about().language(),
                answers.shared(),
                strip(between, session, edition, phase, answers, zone),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    private ZoneId zone(Relationship between) {
        return units.unitOf(between.officer()).zone();
    }

    private Strip strip(
            Relationship between, Session session, Edition edition, String phase, Answers answers, ZoneId zone) {
        var person = people.personOf(between).called();
        var officer = units.firstNameOf(session.about().officer());
        var language = session.about().language();
        var shown = phase.equals(PULSE) ? "close" : phase;
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
        var words = edition.phase(shown);
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
                        phase.equals("how-we-work")
                                ? ""
                                : edition.visibilityOf(phase).in(language)));
    }

    static String path(Session session) {
        return "/people/%s/sessions/%s".formatted(session.about().person(), session.id());
    }

    private static String saved(@org.jspecify.annotations.Nullable Instant at, ZoneId zone) {
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

    private Together howWeWork(Table table) {
        var edition = table.edition();
        return new Together.HowWeWork(
                table.strip(),
                edition.twoHats().stream()
                        .map(hat -> new Card(
                                hat.key(),
                                hat.title().in(table.language()),
                                hat.text().in(table.language())))
                        .toList(),
                edition.mustReport().stream()
                        .map(item -> item.name().in(table.language()))
                        .toList(),
                edition.acknowledge().in(table.language()),
                sessions.hasHeard(table.between(), table.session()));
    }

    private Together checkIn(Table table) {
        var last = sessions.lastRatings(table.between(), table.session().id());
        var areas = table.edition().areas().stream()
                .map(area -> area(table, area, last))
                .toList();
        var better = areas.stream()
                .filter(row -> row.ghost() > 0 && on(row) > row.ghost())
                .map(AreaRow::name)
                .toList();
        return new Together.CheckIn(table.strip(), better, areas);
    }

    private static int on(AreaRow row) {
        return row.moods().stream().filter(Mood::on).mapToInt(Mood::value).sum();
    }

    private static AreaRow area(Table table, Edition.Area area, Map<String, Integer> last) {
        var item = "check-in/" + area.key() + "/rating";
        var ghost = last.getOrDefault(item, 0);
        var scale = table.edition().scale();
        return new AreaRow(
                area.key(),
                area.name().in(table.language()),
                ghost == 0 ? "" : scale.get(ghost - 1).word().in(table.language()),
                ghost,
                moods(table, scale, item),
                table.shared().yes("check-in/" + area.key() + "/help"));
    }

    private static List<Mood> moods(Table table, List<Face> scale, String item) {
        var value = table.shared().number(item);
        return scale.stream()
                .map(face ->
                        new Mood(face.value(), face.word().in(table.language()), face.picture(), face.value() == value))
                .toList();
    }

    private Together lookBack(Table table) {
        var open = plans.open(table.between());
        return new Together.LookBack(
                table.strip(), steps(table, open, Step.Owner.PERSON), steps(table, open, Step.Owner.OFFICER));
    }

    private static List<StepRow> steps(Table table, List<Step> open, Step.Owner owner) {
        return open.stream()
                .filter(step -> step.owner() == owner)
                .map(step -> {
                    var path = "look-back/" + step.id();
                    var outcome = table.shared().value(path + "/outcome");
                    return new StepRow(
                            step.id().toString(),
                            step.wording(),
                            step.due(),
                            table.taps(table.edition().outcomes(), path + "/outcome"),
                            outcome.equals("partly") || outcome.equals("not-yet"),
                            table.taps(table.edition().barriers(), path + "/barrier"));
                })
                .toList();
    }

    private Together agenda(Table table) {
        var topics = topics(table.shared());
        var persons =
                topics.stream().filter(topic -> topic.origin().equals("person")).toList();
        var said = topics.stream().map(Topic::words).collect(Collectors.toSet());
        return new Together.Agenda(
                table.strip(),
                persons,
                topics.stream()
                        .filter(topic -> !topic.origin().equals("person"))
                        .toList(),
                ideas(table).stream()
                        .filter(idea -> !said.contains(idea.says()))
                        .toList(),
                table.taps(table.edition().mustCover(), "agenda").stream()
                        .filter(tap -> !said.contains(tap.says()))
                        .toList(),
                (int) topics.stream().filter(Topic::picked).count());
    }

    static List<Topic> topics(SharedAnswers shared) {
        return IntStream.rangeClosed(1, shared.lines("agenda"))
                .mapToObj(line -> new Topic(
                        line,
                        shared.value("agenda/" + line + "/words"),
                        shared.value("agenda/" + line + "/by").isEmpty()
                                ? "person"
                                : shared.value("agenda/" + line + "/by"),
                        shared.yes("agenda/" + line + "/picked")))
                .filter(topic -> !topic.words().isBlank())
                .toList();
    }

    /** What the person asked help with comes first, then what people often bring. */
    private static List<Tap> ideas(Table table) {
        var ideas = new ArrayList<Tap>();
        for (var area : table.edition().areas())
            if (table.shared().yes("check-in/" + area.key() + "/help"))
                ideas.add(new Tap("area-" + area.key(), area.name().in(table.language()), true));
        for (var idea : table.edition().agendaIdeas())
            ideas.add(new Tap(idea.key(), idea.name().in(table.language()), false));
        return ideas;
    }

    private Together decide(Table table) {
        var draft = deciding.draft(table.between(), table.session(), table.shared());
        var path = draft.path();
        var starter = draft.starter();
        return new Together.Decide(
                table.strip(),
                settled(table),
                starters(table),
                path,
                draft.begun(),
                draft.own(),
                starter == null
                        ? table.shared().value(path + "/question")
                        : starter.question().in(table.language()),
                starter == null ? "" : starter.room().in(table.language()),
                draft.fixed().stream().map(fact -> fixed(table, fact)).toList(),
                table.shared().value(path + "/safety-line"),
                table.shared().value(path + "/safety-reason"),
                ranked(table, path),
                table.shared().value(path + "/matters-words"),
                draft.options().stream()
                        .map(option -> new Way(
                                option.key(),
                                option.wording(),
                                table.shared().is(path + "/person-leans", option.key()),
                                table.shared().is(path + "/officer-leans", option.key()),
                                table.shared().yes(path + "/choice/" + option.key())))
                        .toList(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(place -> table.shared().value(path + "/option/" + place))
                        .toList(),
                table.shared().value(path + "/words"),
                table.shared().value(path + "/sure").isEmpty()
                        ? -1
                        : table.shared().number(path + "/sure"),
                untils(table, path));
    }

    private List<Settled> settled(Table table) {
        return decisions.ofSession(table.between(), table.session().id().value()).stream()
                .map(decision -> new Settled(decision.question(), decision.inTheirWords(), decision.tryUntil()))
                .toList();
    }

    /** What the two may decide: nothing that hangs on a condition this person does not have. */
    private List<Tap> starters(Table table) {
        var codes = table.codes(deciding.conditions(table.between()));
        return table.edition().starters().stream()
                .filter(starter -> starter.conditions().isEmpty()
                        || starter.conditions().stream().anyMatch(codes::contains))
                .map(starter -> new Tap(starter.key(), starter.question().in(table.language()), false))
                .toList();
    }

    private static Fixed fixed(Table table, FixedFact fact) {
        return switch (fact) {
            case OfOrder(var condition) ->
                new Fixed("order", plain(table, condition.code(), condition.wording()), condition.wording());
            case OfAgency(var code, var wording) -> new Fixed("agency", plain(table, code, wording), wording);
            case SafetyLine line -> new Fixed("safety", line.wording(), line.reason());
        };
    }

    private static String plain(Table table, String code, String wording) {
        var known = table.edition().conditions().get(code);
        return known == null ? wording : known.plain().in(table.language());
    }

    private static List<Ranked> ranked(Table table, String path) {
        var picked = table.shared().chosenBelow(path + "/matter");
        return table.edition().matters().stream()
                .map(card -> new Ranked(card.key(), card.name().in(table.language()), picked.indexOf(card.key()) + 1))
                .toList();
    }

    private List<Until> untils(Table table, String path) {
        var until = table.shared().day(path + "/until").orElse(deciding.defaultUntil(table.between()));
        return java.util.Arrays.stream(WEEKS)
                .mapToObj(weeks -> {
                    var day = table.today().plusWeeks(weeks);
                    return new Until(weeks, day, day.equals(until));
                })
                .toList();
    }

    private Together plan(Table table) {
        var decided = settled(table);
        return new Together.PlanPage(
                table.strip(),
                table.shared().value("plan/goal"),
                decided.isEmpty() ? "" : decided.getLast().words(),
                lines(table, "plan/step"),
                lines(table, "plan/promise"),
                table.taps(table.edition().barriers(), "plan/barrier"),
                table.shared().value("plan/plan-b"));
    }

    /** The first line is always there; another appears once the one before it has words. */
    private static List<Line> lines(Table table, String path) {
        var lines = new ArrayList<Line>();
        for (var number = 1; number <= LINES; number++) {
            var words = table.shared().value(path + "/" + number + "/words");
            lines.add(line(table, path + "/" + number, number, words));
            if (words.isBlank()) break;
        }
        return lines;
    }

    private static Line line(Table table, String path, int number, String words) {
        var by = table.shared().day(path + "/by");
        var dues = table.edition().byWhen().stream()
                .map(when -> {
                    var day = table.today().plusDays(when.days());
                    return new Due(
                            when.name().in(table.language()),
                            day,
                            by.filter(day::equals).isPresent());
                })
                .toList();
        var other = by.filter(day -> dues.stream().noneMatch(due -> due.day().equals(day)));
        return new Line(number, words, dues, other.map(LocalDate::toString).orElse(""));
    }

    private Together close(Table table) {
        var shared = table.shared();
        var strip = table.strip();
        var readBack = new ArrayList<ReadBack>();
        for (var decided : settled(table)) readBack.add(new ReadBack("", decided.until(), decided.words()));
        for (var number = 1; number <= LINES; number++) {
            read(table, readBack, strip.person(), "plan/step/" + number);
            read(table, readBack, strip.officer(), "plan/promise/" + number);
        }
        return new Together.Close(
                strip,
                readBack,
                List.of(
                        new Tap("yes", "", shared.is("close/right", "yes")),
                        new Tap("change", "", shared.is("close/right", "change"))),
                shared.value("close/teach-back"),
                slots(table),
                shared.value("close/next-day"),
                shared.value("close/next-time"),
                java.util.stream.Stream.of("office", "phone", "video", "home")
                        .map(kind -> new Tap(kind, "", shared.is("close/next-kind", kind)))
                        .toList(),
                table.taps(table.edition().copies(), "close/copy"),
                table.edition().feedback().stream()
                        .map(item -> new Question(
                                item.key(),
                                item.name().in(table.language()),
                                moods(table, table.edition().faces(), "feedback/" + item.key())))
                        .toList(),
                pulseAnswered(table),
                missing(shared));
    }

    private int pulseAnswered(Table table) {
        return (int) sessions.answersOf(table.between(), table.session().id()).ofPerson().entrySet().stream()
                .filter(answer -> !answer.getKey().endsWith("/shown")
                        && !answer.getValue().isEmpty())
                .count();
    }

    private static void read(Table table, List<ReadBack> readBack, String who, String path) {
        var words = table.shared().value(path + "/words");
        if (!words.isBlank())
            readBack.add(new ReadBack(who, table.shared().day(path + "/by").orElse(LocalDate.EPOCH), words));
    }

    /** Three slots at the hour the two met today, in one, two and four weeks; on a weekday, in office hours. */
    private List<Slot> slots(Table table) {
        var started = LocalDateTime.ofInstant(table.session().about().startedAt(), zone(table.between()));
        var met = started.withMinute(started.getMinute() < 30 ? 0 : 30)
                .toLocalTime()
                .withSecond(0)
                .withNano(0);
        var hour = met.isBefore(OPENS) || met.isAfter(LAST) ? OPENS : met;
        var day = table.shared().value("close/next-day");
        var time = table.shared().value("close/next-time");
        return java.util.stream.Stream.of(1, 2, 4)
                .map(weeks -> weekday(table.today().plusWeeks(weeks)))
                .map(slot -> new Slot(
                        slot,
                        hour.toString(),
                        slot.toString().equals(day) && hour.toString().equals(time)))
                .toList();
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** What the plan still lacks, as the phases and keys to say it with (I4). */
    static List<String> missing(SharedAnswers shared) {
        var missing = new ArrayList<String>();
        if (shared.value("plan/goal").isBlank()) missing.add("goal");
        if (shared.value("plan/step/1/words").isBlank()) missing.add("step");
        if (shared.value("plan/promise/1/words").isBlank()) missing.add("promise");
        if (shared.value("close/next-day").isEmpty()
                || shared.value("close/next-time").isEmpty()) missing.add("next");
        if (shared.value("close/copy").isEmpty()) missing.add("copy");
        return missing;
    }

    private Together pulse(Relationship between, Session session) {
        var edition = sessions.editionOf(session);
        var answers = sessions.answersOf(between, session.id());
        var language = session.about().language();
        var own = answers.ofPerson();
        return new Together.Pulse(
                strip(between, session, edition, PULSE, answers, zone(between)),
                edition.pulseOfPerson().stream()
                        .map(item -> row(item, own, language))
                        .toList(),
                edition.pulseWords().getFirst().word().in(language),
                edition.pulseWords().getLast().word().in(language));
    }

    private static PulseRow row(Named item, Map<String, String> own, Locale language) {
        var value = own.getOrDefault("pulse/person/" + item.key(), "");
        var shown = "yes".equals(own.get("pulse/person/" + item.key() + "/shown"));
        return new PulseRow(
                item.key(),
                item.name().in(language),
                shown && !value.isEmpty() ? Integer.parseInt(value) : 0,
                !value.isEmpty(),
                shown);
    }
}
