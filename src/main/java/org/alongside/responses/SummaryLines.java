package org.alongside.responses;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.calendar.Absences;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Because;
import org.alongside.calendar.Counting;
import org.alongside.decisions.Requests;
import org.alongside.disclosure.InformationClass;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.LivingPlan;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.plans.StepState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what a summary for the court may say, of what is on record. It asks nobody for check-ins, ratings, notes
 * or what was said when somebody was heard, so none of it can get in; and every absence that has a reason reads the same.
 */
@Component
class SummaryLines {
    private final People people;
    private final Appointments appointments;
    private final Episodes episodes;
    private final Absences absences;
    private final ResponseReader responses;
    private final IncentiveRepository incentives;
    private final Plans plans;
    private final Requests requests;
    private final MessageSource words;

    SummaryLines(
            People people,
            Appointments appointments,
            Episodes episodes,
            Absences absences,
            ResponseReader responses,
            IncentiveRepository incentives,
            Plans plans,
            Requests requests,
            MessageSource words) {
        this.people = people;
        this.appointments = appointments;
        this.episodes = episodes;
        this.absences = absences;
        this.responses = responses;
        this.incentives = incentives;
        this.plans = plans;
        this.requests = requests;
        this.words = words;
    }

    /** A line that may go: {@code key} names it in the form, and stays the same when it is put together again. */
    record Proposed(String key, String part, InformationClass level, String wording, boolean free) {}

    /** @param language of the court */
    List<Proposed> of(Relationship between, LocalDate from, LocalDate until, Locale language) {
        var lines = new ArrayList<Proposed>();
        orders(between, language, lines);
        meetings(between, from, until, language, lines);
        away(between, from, until, language, lines);
        answered(between, from, until, language, lines);
        wentWell(between, from, until, language, lines);
        plan(between, language, lines);
        lines.add(new Proposed("next", "next", InformationClass.A, next(between, language), true));
        lines.add(new Proposed("ask", "ask", InformationClass.A, "", true));
        return lines;
    }

    private void orders(Relationship between, Locale language, List<Proposed> lines) {
        for (var order : people.ordersOf(between))
            lines.add(fact(
                    "order-" + lines.size(),
                    "order",
                    say(language, "order", order.number(), order.judge(), date(order.starts(), language))));
    }

    private void meetings(
            Relationship between, LocalDate from, LocalDate until, Locale language, List<Proposed> lines) {
        var kept = appointments.of(between).stream()
                .filter(one -> one.outcome() == Outcome.ATTENDED || one.outcome() == Outcome.ATTENDED_LATE)
                .filter(one -> isWithin(one.starts().toLocalDate(), from, until))
                .count();
        var missed = absences.of(between).stream()
                .filter(one -> one.counting().counts())
                .map(one -> one.starts().toLocalDate())
                .filter(day -> isWithin(day, from, until))
                .sorted()
                .toList();
        if (kept + missed.size() == 0) return;
        lines.add(fact("kept", "meetings", say(language, "kept", kept, kept + missed.size())));
        if (!missed.isEmpty())
            lines.add(fact(
                    "missed",
                    "meetings",
                    say(
                            language,
                            "missed",
                            missed.stream().map(day -> date(day, language)).collect(Collectors.joining("; ")))));
    }

    /** Days from and to, both included. */
    private record Days(LocalDate from, LocalDate to) {}

    /** Hospital, custody, away and a stopped clock all read the same; days that touch are one time (rulings, C8). */
    private void away(Relationship between, LocalDate from, LocalDate until, Locale language, List<Proposed> lines) {
        var all = new ArrayList<Days>();
        for (var still : episodes.of(between))
            all.add(new Days(still.from(), still.until().orElse(until)));
        for (var absence : absences.of(between))
            if (absence.counting() instanceof Counting.DoesNotCount(var because) && isAway(because))
                all.add(new Days(
                        absence.starts().toLocalDate(), absence.starts().toLocalDate()));
        var merged = merged(all.stream()
                .filter(days -> !days.to().isBefore(from) && !days.from().isAfter(until))
                .map(days -> new Days(later(days.from(), from), earlier(days.to(), until)))
                .sorted(Comparator.comparing(Days::from))
                .toList());
        for (var number = 0; number < merged.size(); number++) {
            var days = merged.get(number);
            lines.add(new Proposed(
                    "excused-" + number,
                    "meetings",
                    InformationClass.A,
                    days.from().equals(days.to())
                            ? say(language, "excused-day", date(days.from(), language))
                            : say(language, "excused", date(days.from(), language), date(days.to(), language)),
                    false));
        }
    }

    /** Whether it was the person who could not come; what was ours or was moved says nothing about them. */
    private static boolean isAway(Because because) {
        return switch (because) {
            case HOSPITAL, CUSTODY, AWAY, ILL, COURT, FAMILY_EMERGENCY, TOLLED, EXCUSED -> true;
            case OURS, NOT_SUPERVISED, CALLED_OFF, MOVED -> false;
        };
    }

    private static List<Days> merged(List<Days> sorted) {
        var merged = new ArrayList<Days>();
        for (var days : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !days.from().isAfter(last.to().plusDays(1)))
                merged.set(merged.size() - 1, new Days(last.from(), later(last.to(), days.to())));
            else merged.add(days);
        }
        return merged;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void answered(
            Relationship between, LocalDate from, LocalDate until, Locale language, List<Proposed> lines) {
        for (var response : responses.thatCount(between, from)) {
            var about = response.about();
            if (!isWithin(about.notKept().happened(), from, until)) continue;
            if (response instanceof Response.Withdrawn) continue;
            var day = date(about.notKept().happened(), language);
            var wording = response.answer()
                    .map(choice -> say(
                            language,
                            "answered",
                            day,
                            say(language, "kind." + choice.kind().code())))
                    .orElseGet(() -> say(language, "in-hand", day));
            lines.add(fact("response-" + about.id(), "responses", wording));
        }
    }

    private void wentWell(
            Relationship between, LocalDate from, LocalDate until, Locale language, List<Proposed> lines) {
        var given = incentives.of(between, from).stream()
                .filter(one -> isWithin(one.day(), from, until))
                .toList();
        if (given.isEmpty()) return;
        lines.add(fact(
                "went-well",
                "efforts",
                say(
                        language,
                        "went-well",
                        given.stream()
                                .map(one ->
                                        say(language, "incentive." + one.kind().code()) + " ("
                                                + date(one.day(), language) + ")")
                                .collect(Collectors.joining("; ")))));
    }

    private void plan(Relationship between, Locale language, List<Proposed> lines) {
        var living = plans.living(between);
        for (var goal : living.atWork())
            lines.add(ours(
                    "goal-" + goal.goal().id(),
                    "plan",
                    say(language, "goal", goal.goal().words())));
        steps(living).forEach(line -> {
            var step = line.step();
            if (step.state() instanceof StepState.Done)
                lines.add(ours(
                        "step-" + step.id(), "efforts", say(language, "done", who(step, language), step.wording())));
            else if (!step.state().isOver())
                lines.add(
                        ours("step-" + step.id(), "plan", say(language, "to-do", who(step, language), step.wording())));
        });
        for (var request : requests.of(between))
            if (request.goesToCourt() && request.state().isOpen())
                lines.add(ours("request-" + request.id(), "ask", request.wording()));
    }

    private static List<LivingPlan.Line> steps(LivingPlan living) {
        var all = new ArrayList<LivingPlan.Line>();
        living.atWork().forEach(goal -> all.addAll(goal.lines().all()));
        all.addAll(living.withoutGoal().all());
        return all;
    }

    private String who(Step step, Locale language) {
        return say(language, step.isPromise() ? "officer" : step.owner().isSomebodyElse() ? "others" : "the-person");
    }

    private String next(Relationship between, Locale language) {
        return appointments
                .next(between)
                .map(Appointment::starts)
                .map(starts -> say(language, "next", date(starts.toLocalDate(), language)))
                .orElse("");
    }

    private static Proposed fact(String key, String part, String wording) {
        return new Proposed(key, part, InformationClass.A, wording, true);
    }

    private static Proposed ours(String key, String part, String wording) {
        return new Proposed(key, part, InformationClass.B, wording, true);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private String say(Locale language, String key, Object... values) {
        return words.getMessage("court." + key, values, language);
    }

    static String date(LocalDate day, Locale language) {
        var spanish = "es".equals(language.getLanguage());
        return DateTimeFormatter.ofPattern(spanish ? "d 'de' MMMM 'de' yyyy" : "MMMM d, yyyy", language)
                .format(day);
    }

    Optional<LocalDate> firstOrder(Relationship between) {
        return people.ordersOf(between).stream().map(order -> order.starts()).min(Comparator.naturalOrder());
    }
}
