package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.calendar.Absence;
import org.alongside.calendar.Absences;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.AppointmentId;
import org.alongside.calendar.Appointments;
import org.alongside.desk.Brief.Ask;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.plans.StepState;
import org.alongside.sessions.LastMeeting;
import org.alongside.sessions.LastMeetings;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Text;
import org.alongside.toolkit.Toolkit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the brief together by rule from what the two said and did; nothing is guessed. */
@Component
@Transactional(readOnly = true)
class Briefs {
    private static final int TWO = 2;

    private final People people;
    private final Appointments appointments;
    private final Absences absences;
    private final Plans plans;
    private final LastMeetings meetings;
    private final Toolkit toolkit;
    private final Units units;
    private final MessageSource words;

    Briefs(
            People people,
            Appointments appointments,
            Absences absences,
            Plans plans,
            LastMeetings meetings,
            Toolkit toolkit,
            Units units,
            MessageSource words) {
        this.people = people;
        this.appointments = appointments;
        this.absences = absences;
        this.plans = plans;
        this.meetings = meetings;
        this.toolkit = toolkit;
        this.units = units;
        this.words = words;
    }

    /** What it is made of, while it is made. */
    private record Source(
            Person person,
            Optional<LastMeeting> last,
            List<Step> steps,
            Edition edition,
            Locale reader,
            LocalDate today) {
        List<Step> done() {
            return steps.stream()
                    .filter(step -> !step.isPromise() && step.state() instanceof StepState.Done)
                    .toList();
        }

        Optional<Step> brokenPromise() {
            return steps.stream()
                    .filter(step -> step.isPromise() && step.wasDueBefore(today))
                    .findFirst();
        }
    }

    Brief of(Relationship between) {
        var now = appointments.now(between.officer());
        var plan = plans.latest(between);
        var source = new Source(
                people.personOf(between),
                meetings.of(between),
                plan.map(Plan::steps).orElse(List.of()),
                toolkit.current(),
                between.officer().language(),
                now.toLocalDate());
        var all = appointments.of(between);
        return new Brief(
                "/people/" + between.person(),
                source.person().called(),
                source.person().language(),
                source.person().interpreter(),
                all.stream()
                        .filter(one -> one.outcome() == Appointment.Outcome.OPEN)
                        .map(Appointment::starts)
                        .filter(starts -> !starts.isBefore(now.minusHours(1)))
                        .sorted()
                        .limit(1)
                        .toList(),
                lastMet(between, source),
                plan.map(Plan::goal).orElse(""),
                source.steps(),
                areas(source),
                wentWell(source),
                askedFor(source),
                fixed(between, source),
                strengths(source, came(all, counted(between), now)),
                opening(source),
                source.last().isPresent() ? List.of() : guide(source),
                source.today());
    }

    private LocalDate lastMet(Relationship between, Source source) {
        ZoneId zone = units.unitOf(between.officer()).zone();
        return source.last()
                .map(last -> last.startedAt().atZone(zone).toLocalDate())
                .orElse(source.today());
    }

    private static List<Brief.Area> areas(Source source) {
        return source.last().map(LastMeeting::areas).orElse(List.of()).stream()
                .map(area -> new Brief.Area(
                        area.name().in(source.reader()), area.word().in(source.reader()), area.since()))
                .toList();
    }

    private String wentWell(Source source) {
        return better(source)
                .map(area -> say(source.reader(), "eyes.brief.better", area.in(source.reader())))
                .or(() -> source.done().stream()
                        .findFirst()
                        .map(step -> say(source.reader(), "eyes.brief.got-done", step.wording())))
                .orElse("");
    }

    private static Optional<Text> better(Source source) {
        return source.last().flatMap(last -> last.better().stream().findFirst().map(LastMeeting.Area::name));
    }

    private static List<String> askedFor(Source source) {
        return source.last()
                .map(last -> Stream.concat(
                                last.helpWanted().stream().map(area -> area.in(source.reader())),
                                last.leftForLater().stream())
                        .toList())
                .orElse(List.of());
    }

    private List<Brief.Fixed> fixed(Relationship between, Source source) {
        return people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .map(condition ->
                        new Brief.Fixed(condition.code(), source.edition().plain(condition, source.reader())))
                .toList();
    }

    private List<AppointmentId> counted(Relationship between) {
        return absences.of(between).stream()
                .filter(absence -> absence.counting().counts())
                .map(Absence::id)
                .toList();
    }

    /** How many times in a row they came; what was moved or excused, or does not count, does not break the row (0029). */
    private static int came(List<Appointment> latestFirst, List<AppointmentId> counted, LocalDateTime now) {
        var came = 0;
        for (var appointment : latestFirst) {
            if (appointment.starts().isAfter(now)) continue;
            switch (appointment.outcome()) {
                case ATTENDED, ATTENDED_LATE -> came++;
                case MISSED -> {
                    if (counted.contains(appointment.id())) return came;
                }
                case OPEN, RESCHEDULED, EXCUSED, CANCELLED -> {}
            }
        }
        return came;
    }

    private List<String> strengths(Source source, int came) {
        var strengths = new ArrayList<String>();
        if (came >= TWO) strengths.add(say(source.reader(), "eyes.brief.came", came));
        for (var step : source.done()) strengths.add(say(source.reader(), "eyes.brief.got-done", step.wording()));
        source.last().map(LastMeeting::areas).orElse(List.of()).stream()
                .filter(LastMeeting.Area::isGood)
                .map(area -> say(
                        source.reader(),
                        "eyes.brief.stands-well",
                        area.name().in(source.reader()),
                        area.word().in(source.reader())))
                .forEach(strengths::add);
        return strengths;
    }

    /** Own promises first: who did not keep one says so before asking anything. */
    private Ask opening(Source source) {
        if (source.last().isEmpty()) return ask(source, language -> say(language, "eyes.ask.first"));
        var late = source.brokenPromise();
        if (late.isPresent())
            return ask(
                    source,
                    language -> say(language, "eyes.ask.promise", late.get().wording()));
        var better = better(source);
        if (better.isPresent())
            return ask(
                    source,
                    language -> say(language, "eyes.ask.better", better.get().in(language)));
        if (!source.done().isEmpty()) {
            var step = source.done().getFirst().wording();
            return ask(source, language -> say(language, "eyes.ask.step", step));
        }
        var help = source.last().map(LastMeeting::helpWanted).orElse(List.of());
        if (!help.isEmpty())
            return ask(
                    source,
                    language -> say(language, "eyes.ask.help", help.getFirst().in(language)));
        return ask(source, language -> say(language, "eyes.ask.open"));
    }

    private static Ask ask(Source source, Function<Locale, String> words) {
        return new Ask(words.apply(source.reader()), words.apply(source.person().screenLanguage()));
    }

    /** For the first meeting: the questions the edition suggests for how we work, and for how life is. */
    private static List<String> guide(Source source) {
        return Stream.of("how-we-work", "check-in")
                .filter(source.edition()::hasPhase)
                .flatMap(phase ->
                        source.edition().phase(phase).prompts().stream().limit(TWO))
                .map(prompt -> prompt.in(source.reader()))
                .toList();
    }

    private String say(Locale language, String key, Object... values) {
        return words.getMessage(key, values, language);
    }
}
