package org.alongside.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.measures.Measures;
import org.alongside.measures.Rating;
import org.alongside.measures.Rating.Instrument;
import org.alongside.measures.Rating.Side;
import org.alongside.people.Relationship;
import org.alongside.plans.Agreement;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.NewStep;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.plans.StepId;
import org.alongside.safety.SafetyPaths;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a meeting: in one transaction the steps looked back on, the plan, the next time, the ratings, the close. */
@Service
@Transactional
class Closure {
    private static final Action CLOSED = new Action("session.closed");
    private static final int MINUTES = 30;

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Plans plans;
    private final Appointments appointments;
    private final Measures measures;
    private final SafetyPaths paths;
    private final HardDay hardDay;
    private final Toolkit toolkit;
    private final Audit audit;
    private final Clock clock;

    Closure(
            SessionRepository repository,
            AnswerRepository answers,
            Plans plans,
            Appointments appointments,
            Measures measures,
            SafetyPaths paths,
            HardDay hardDay,
            Toolkit toolkit,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.plans = plans;
        this.appointments = appointments;
        this.measures = measures;
        this.paths = paths;
        this.hardDay = hardDay;
        this.toolkit = toolkit;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes with what this kind of meeting ends with, mostly a plan (I4). Closing twice is closing once.
     *
     * @throws org.alongside.web.Refusal naming what the plan still lacks
     */
    void withPlan(Relationship between, SessionId id) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) return;
        if (paths.isOpen(id.value())) throw new SafetyFirst();
        var all = answers.of(between, id);
        var edition = toolkit.edition(session.about().edition());
        switch (edition.variant(session.about().variant()).closes()) {
            case PLAN -> agree(between, id, all.shared());
            case TWO_LINES -> agreeInTwoLines(between, id, all.shared());
            case ENDING -> {}
        }
        finish(between, session, all, "");
    }

    private void agree(Relationship between, SessionId id, SharedAnswers shared) {
        var next = nextMeeting(shared, appointments.now(between.officer()));
        plans.agree(between, id.value(), agreement(shared, next));
        appointments.book(between, next, MINUTES, kind(shared), "");
    }

    private void agreeInTwoLines(Relationship between, SessionId id, SharedAnswers shared) {
        var agreed = TwoLines.agreement(shared, appointments.now(between.officer()));
        plans.agree(between, id.value(), agreed);
        appointments.book(between, agreed.nextMeeting(), MINUTES, TwoLines.kind(shared), "");
        paths.talkNext(between, id.value(), agreed.nextMeeting().toLocalDate());
    }

    /** The two stop before there is a plan: nothing is forced, and what was said stays (I4 asks only of a plan). */
    void early(Relationship between, SessionId id, String reason) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) return;
        hardDay.stopped(between, session);
        finish(between, session, answers.of(between, id), reason);
    }

    private void finish(Relationship between, Session session, Answers all, String early) {
        var now = clock.instant();
        var id = session.id();
        lookBack(between, id, all);
        measures.rate(between, id.value(), session.about().edition(), ratings(all));
        repository
                .appointment(between, id)
                .ifPresent(appointment -> appointments.turnedOut(between, appointment, Outcome.ATTENDED));
        repository.leavePhase(id, now, "");
        repository.closed(id, now, early);
        audit.record(between.staff().value(), CLOSED, between.subject(), id);
    }

    private void lookBack(Relationship between, SessionId id, Answers all) {
        for (var answer : all.below("look-back")) {
            var path = answer.item().split("/");
            if (!path[2].equals("outcome") || answer.choice().isEmpty()) continue;
            var barrier = all.shared().value("look-back/" + path[1] + "/barrier");
            plans.lookBack(between, id.value(), StepId.of(path[1]), Step.Outcome.of(answer.choice()), barrier);
        }
    }

    private static Agreement agreement(SharedAnswers shared, LocalDateTime next) {
        var steps = new ArrayList<NewStep>();
        for (var line = 1; line <= 3; line++) {
            steps.add(step(shared, Step.Owner.PERSON, "plan/step/" + line, next));
            steps.add(step(shared, Step.Owner.OFFICER, "plan/promise/" + line, next));
        }
        if (shared.value("close/copy").isEmpty()) throw new CopyMissing();
        return new Agreement(
                shared.value("plan/goal"),
                steps,
                shared.value("plan/barrier"),
                shared.value("plan/plan-b"),
                next,
                Copy.of(shared.value("close/copy")));
    }

    /** Without a day of its own a step is due when the two meet again. */
    private static NewStep step(SharedAnswers shared, Step.Owner owner, String path, LocalDateTime next) {
        return new NewStep(
                owner, shared.value(path + "/words"), shared.day(path + "/by").orElse(next.toLocalDate()));
    }

    private static LocalDateTime nextMeeting(SharedAnswers shared, LocalDateTime now) {
        var day = shared.value("close/next-day");
        var time = shared.value("close/next-time");
        if (day.isEmpty() || time.isEmpty()) throw new NextMeetingMissing();
        var next = LocalDate.parse(day).atTime(LocalTime.parse(time));
        if (!next.isAfter(now)) throw new NextMeetingMissing();
        return next;
    }

    private static Kind kind(SharedAnswers shared) {
        var kind = shared.value("close/next-kind");
        return kind.isEmpty() ? Kind.OFFICE : Kind.of(kind);
    }

    private static List<Rating> ratings(Answers all) {
        var ratings = new ArrayList<Rating>();
        for (var answer : all.below("feedback"))
            if (!answer.choice().isEmpty())
                ratings.add(new Rating(Instrument.FEEDBACK, Side.PERSON, last(answer), number(answer), true));
        for (var answer : all.below("pulse")) {
            var path = answer.item().split("/");
            if (path.length != 3 || answer.choice().isEmpty()) continue;
            var side = path[1].equals("officer") ? Side.OFFICER : Side.PERSON;
            var shown = "yes".equals(all.ofPerson().get(answer.item() + "/shown"));
            ratings.add(new Rating(Instrument.PULSE, side, path[2], number(answer), side == Side.OFFICER || shown));
        }
        return ratings;
    }

    private static String last(Answer answer) {
        return answer.item().substring(answer.item().lastIndexOf('/') + 1);
    }

    private static int number(Answer answer) {
        return Integer.parseInt(answer.choice());
    }
}
