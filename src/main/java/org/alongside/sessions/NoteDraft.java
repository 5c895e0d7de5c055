package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.decisions.Decision;
import org.alongside.decisions.Decisions;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Assent;
import org.alongside.plans.Barrier;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.plans.StepState;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Ask;
import org.alongside.toolkit.Edition.Named;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts the note by rule from what the two tapped; nothing is guessed and nothing private is in it. The same parts,
 * one by one, are what the agency's own system asks for.
 */
@Component
@Transactional(readOnly = true)
class NoteDraft {
    /** The parts an agency's system may ask for, in the order we suggest. */
    static final List<String> FIELDS = List.of(
            "when",
            "kind",
            "safety",
            "questions",
            "check-in",
            "look-back",
            "agenda",
            "decisions",
            "plan",
            "promises",
            "next",
            "note");

    private final Sessions sessions;
    private final Decisions decisions;
    private final EndedToday endedToday;
    private final Plans plans;
    private final People people;
    private final Units units;
    private final PaperRepository paper;
    private final HardDayNote hardDay;
    private final MessageSource words;

    NoteDraft(
            Sessions sessions,
            Decisions decisions,
            EndedToday endedToday,
            Plans plans,
            People people,
            Units units,
            PaperRepository paper,
            HardDayNote hardDay,
            MessageSource words) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.endedToday = endedToday;
        this.plans = plans;
        this.people = people;
        this.units = units;
        this.paper = paper;
        this.hardDay = hardDay;
        this.words = words;
    }

    /** What the note is made of, while it is made. */
    private record Source(
            Relationship between,
            Session session,
            Edition edition,
            SharedAnswers shared,
            String person,
            Locale language,
            ZoneId zone) {}

    /** The whole draft: each part that has something to say, a line or more. */
    String of(Relationship between, Session session, Locale language) {
        return parts(between, session, language).entrySet().stream()
                .filter(part ->
                        !part.getKey().equals("when") && !part.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    /** Each part by its field; a part with nothing to say is "". */
    Map<String, String> parts(Relationship between, Session session, Locale language) {
        var source = new Source(
                between,
                session,
                sessions.editionOf(session),
                sessions.answersOf(between, session.id()).shared(),
                people.personOf(between).called(),
                language,
                units.unitOf(between.officer()).zone());
        var plan = plans.ofSession(between, session.id().value());
        var parts = new LinkedHashMap<String, String>();
        parts.put("when", when(source));
        parts.put("kind", kind(source));
        parts.put("safety", hardDay.of(between, session, source.shared(), source.person(), language));
        parts.put("questions", asked(source));
        parts.put("check-in", checkIn(source));
        parts.put("look-back", lookBack(source));
        parts.put("agenda", agenda(source));
        parts.put("decisions", decided(source));
        parts.put("plan", plan.map(agreed -> agreed(source, agreed)).orElse(""));
        parts.put("promises", plan.map(agreed -> promises(source, agreed)).orElse(""));
        parts.put("next", plan.map(agreed -> next(source, agreed)).orElse(""));
        return parts;
    }

    private String say(Source source, String key, Object... values) {
        return words.getMessage("note." + key, values, source.language());
    }

    private String when(Source source) {
        var started = source.session().about().startedAt().atZone(source.zone());
        var ended = source.session() instanceof Closed closed ? closed.at().atZone(source.zone()) : started;
        var minutes = Math.max(java.time.Duration.between(started, ended).toMinutes(), 0);
        return say(
                source,
                "when",
                day(source, started.toLocalDate()),
                clock(source, started.toLocalTime()),
                clock(source, ended.toLocalTime()),
                minutes);
    }

    private static String day(Source source, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(source.language())
                .format(day);
    }

    /** Somebody's words without their full stop: the sentence around them has its own. */
    private static String bare(String words) {
        return words.strip().replaceFirst("\\.+$", "");
    }

    /** As the agency's people read it, "9:00 AM" or "9:00 a.m.", with ordinary spaces. */
    private String clock(Source source, LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(words.getMessage("language.region", null, source.language())))
                .format(time)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    private String kind(Source source) {
        var variant = source.edition()
                .variant(source.session().about().variant())
                .name()
                .in(source.language());
        var spoken = source.session().about().language().getDisplayLanguage(source.language());
        var early = source.session() instanceof Closed closed
                        && !closed.endedEarly().isEmpty()
                ? " " + say(source, "ended-early." + closed.endedEarly())
                : "";
        var onPaper = paper.entered(source.between(), source.session().id())
                .map(at -> " "
                        + say(
                                source,
                                "on-paper",
                                day(source, at.atZone(source.zone()).toLocalDate())))
                .orElse("");
        return say(source, "kind", variant, spoken) + onPaper + early;
    }

    /** What was answered in the phases that the edition alone describes: a line each. */
    private static String asked(Source source) {
        var lines = new ArrayList<String>();
        for (var phase : source.edition().phases())
            for (var ask : phase.asks()) {
                var answer = answer(source, phase.key() + "/" + ask.key(), ask);
                if (!answer.isBlank()) lines.add(ask.says().in(source.language()) + " " + bare(answer) + ".");
            }
        return String.join("\n", lines);
    }

    private static String answer(Source source, String item, Ask ask) {
        return switch (ask.kind()) {
            case WORDS -> source.shared().value(item);
            case ONE, MANY ->
                ask.choices().stream()
                        .filter(choice -> source.shared().is(item, choice.key())
                                || source.shared().yes(item + "/" + choice.key()))
                        .map(choice -> choice.name().in(source.language()))
                        .collect(Collectors.joining(", "));
        };
    }

    private String checkIn(Source source) {
        var last = sessions.lastRatings(source.between(), source.session().id());
        var ratings = new ArrayList<String>();
        var better = new ArrayList<String>();
        var help = new ArrayList<String>();
        for (var area : source.edition().areas()) {
            var item = "check-in/" + area.key() + "/rating";
            var name = area.name().in(source.language());
            var value = source.shared().number(item);
            if (value > 0)
                ratings.add(say(
                        source, "rating", name, value, source.edition().scale().size()));
            if (value > last.getOrDefault(item, Integer.MAX_VALUE)) better.add(name);
            if (source.shared().yes("check-in/" + area.key() + "/help")) help.add(name);
        }
        var lines = new ArrayList<String>();
        if (!better.isEmpty()) lines.add(say(source, "better", String.join(", ", better)));
        if (!ratings.isEmpty()) lines.add(say(source, "check-in", source.person(), String.join("; ", ratings)));
        if (!help.isEmpty()) lines.add(say(source, "help", source.person(), String.join(", ", help)));
        return String.join(" ", lines);
    }

    private String lookBack(Source source) {
        var lines = new ArrayList<String>();
        for (var looked :
                plans.lookedBack(source.between(), source.session().id().value())) {
            var step = looked.step();
            var kind = step.isPromise() ? "promise" : step.owner().isSomebodyElse() ? "others-step" : "step";
            lines.add(say(source, kind, bare(step.wording()), came(source, looked.came()), whoOf(source, step)));
            for (var barrier : looked.inTheWay()) lines.add(say(source, "in-the-way", obstacle(source, barrier)));
        }
        return lines.isEmpty() ? "" : say(source, "look-back") + " " + String.join(" ", lines);
    }

    private String came(Source source, StepState state) {
        var name = words.getMessage("plans.state." + state.code(), null, source.language());
        return state.words().isBlank() ? name : name + " (" + bare(state.words()) + ")";
    }

    private String whoOf(Source source, Step step) {
        return step.who().isBlank()
                ? words.getMessage("plans.owner." + step.owner().code(), null, source.language())
                : step.who();
    }

    /** The name of what is in the way, and what then. */
    private String obstacle(Source source, Barrier barrier) {
        var name = source.edition().barriers().stream()
                .filter(known -> known.key().equals(barrier.key()))
                .map(known -> known.name().in(source.language()))
                .findFirst()
                .orElse(barrier.key());
        return barrier.planB().isBlank() ? name : say(source, "if-then", name, bare(barrier.planB()));
    }

    private static String name(List<Named> names, String key, Locale language) {
        return names.stream()
                .filter(named -> named.key().equals(key))
                .map(named -> named.name().in(language))
                .findFirst()
                .orElse(key);
    }

    private String agenda(Source source) {
        var picked = AgendaPage.topics(source.shared()).stream()
                .filter(Together.Topic::picked)
                .map(topic -> say(source, "topic." + topic.origin(), topic.words(), source.person()))
                .toList();
        return picked.isEmpty() ? "" : say(source, "agenda", String.join("; ", picked));
    }

    private String decided(Source source) {
        var session = source.session().id();
        return Stream.concat(
                        decisions.ofSession(source.between(), session.value()).stream()
                                .map(decision -> decided(source, decision)),
                        endedToday.otherwise(source.between(), session, source.language()).stream()
                                .map(ended -> ended.question() + " " + ended.words()))
                .collect(Collectors.joining("\n"));
    }

    private String decided(Source source, Decision decision) {
        return say(
                source,
                "decided",
                decision.question(),
                bare(decision.inTheirWords()),
                decision.sure(),
                day(source, decision.tryUntil()));
    }

    private String agreed(Source source, Plan plan) {
        var lines = new ArrayList<String>();
        var steps = dated(source, plan.stepsOf(Step.Owner.PERSON), false);
        if (plan.goal().isBlank()) lines.add(say(source, "two-lines", source.person(), steps));
        else lines.add(say(source, "plan", bare(plan.goal()), source.person(), steps));
        if (!plan.stepsOfOthers().isEmpty())
            lines.add(say(source, "others", dated(source, plan.stepsOfOthers(), true)));
        var inTheWay = plan.steps().stream()
                .flatMap(step -> step.barriers().stream())
                .map(barrier -> obstacle(source, barrier))
                .collect(Collectors.joining("; "));
        if (!inTheWay.isEmpty()) lines.add(say(source, "plan-b", inTheWay));
        if (!(plan.answer() instanceof Assent.NotAsked))
            lines.add(say(
                    source, "answer." + plan.answer().code(), bare(plan.answer().words()), source.person()));
        return String.join(" ", lines);
    }

    private String promises(Source source, Plan plan) {
        return say(source, "promises", dated(source, plan.stepsOf(Step.Owner.OFFICER), false));
    }

    private String dated(Source source, List<Step> steps, boolean named) {
        return steps.stream()
                .map(step -> (named ? whoOf(source, step) + ": " : "")
                        + say(source, "by", bare(step.wording()), day(source, step.due())))
                .collect(Collectors.joining("; "));
    }

    private String next(Source source, Plan plan) {
        var next = plan.nextMeeting();
        var teachBack = source.shared().value("close/teach-back");
        return say(source, "next", day(source, next.toLocalDate()), clock(source, next.toLocalTime()))
                + (teachBack.isBlank() ? "" : " " + say(source, "teach-back", bare(teachBack)))
                + " "
                + say(
                        source,
                        "copy",
                        name(source.edition().copies(), plan.copy().code(), source.language()));
    }
}
