package org.alongside.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Units;
import org.alongside.measures.Measures;
import org.alongside.measures.Rating;
import org.alongside.measures.Rating.Instrument;
import org.alongside.measures.Rating.Side;
import org.alongside.people.Relationship;
import org.alongside.plans.Goal;
import org.alongside.plans.GoalId;
import org.alongside.plans.Plans;
import org.alongside.plans.StepId;
import org.alongside.plans.StepState;
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
    static final int MINUTES = 30;

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final DeviceRepository devices;
    private final Plans plans;
    private final Appointments appointments;
    private final Measures measures;
    private final LookingAgain lookingAgain;
    private final Units units;
    private final SafetyPaths paths;
    private final HardDay hardDay;
    private final Toolkit toolkit;
    private final Audit audit;
    private final Clock clock;

    Closure(
            SessionRepository repository,
            AnswerRepository answers,
            DeviceRepository devices,
            Plans plans,
            Appointments appointments,
            Measures measures,
            LookingAgain lookingAgain,
            Units units,
            SafetyPaths paths,
            HardDay hardDay,
            Toolkit toolkit,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.devices = devices;
        this.plans = plans;
        this.appointments = appointments;
        this.measures = measures;
        this.lookingAgain = lookingAgain;
        this.units = units;
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
        var now = appointments.now(between.officer());
        var edition = toolkit.edition(session.about().edition());
        lookBack(between, session, all);
        switch (edition.variant(session.about().variant()).closes()) {
            case PLAN -> agree(between, id, new PlanDraft(all.shared(), edition), now, now);
            case TWO_LINES -> agreeInTwoLines(between, id, all.shared());
            case ENDING -> {}
        }
        finish(between, session, all, "", clock.instant());
    }

    private void agree(Relationship between, SessionId id, PlanDraft draft, LocalDateTime after, LocalDateTime now) {
        var next = nextMeeting(draft.shared(), after);
        plans.agree(between, id.value(), draft.agreedOn(next));
        if (next.isAfter(now)) appointments.book(between, next, MINUTES, kind(draft.shared()), "");
    }

    /**
     * Closes a meeting that was held on paper, as of the paper's own day: with its plan where there is one, else without.
     *
     * @throws org.alongside.web.Refusal naming what a plan that was begun still lacks
     */
    void onPaper(Relationship between, SessionId id, LocalDateTime heldUntil) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) return;
        var all = answers.of(between, id);
        var planned =
                all.below("plan").stream().anyMatch(answer -> !answer.value().isBlank());
        lookBack(between, session, all);
        var draft = new PlanDraft(all.shared(), toolkit.edition(session.about().edition()));
        if (planned) agree(between, id, draft, heldUntil, appointments.now(between.officer()));
        finish(
                between,
                session,
                all,
                planned ? "" : "other",
                heldUntil.atZone(units.unitOf(between.officer()).zone()).toInstant());
    }

    /** A meeting left open on an earlier day ended when something was last saved in it. */
    void leftOpen(Relationship between, SessionId id) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) return;
        if (paths.isOpen(id.value())) throw new SafetyFirst();
        var all = answers.of(between, id);
        lookBack(between, session, all);
        finish(
                between,
                session,
                all,
                "other",
                all.lastSaved().orElse(session.about().startedAt()));
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
        var all = answers.of(between, id);
        lookBack(between, session, all);
        finish(between, session, all, reason, clock.instant());
    }

    private void finish(Relationship between, Session session, Answers all, String early, Instant at) {
        var id = session.id();
        lookingAgain.record(between, id, all, lookingAgain.today(between, at));
        measures.rate(between, id.value(), session.about().edition(), ratings(all));
        repository.appointment(between, id).ifPresent(appointment -> appointments.met(between, appointment));
        repository.leavePhase(id, at, "");
        repository.closed(id, at, early);
        devices.forgetKeys(id);
        audit.record(between.staff().value(), CLOSED, between.subject(), id);
    }

    private void lookBack(Relationship between, Session session, Answers all) {
        var draft = new PlanDraft(all.shared(), toolkit.edition(session.about().edition()));
        for (var answer : all.below("look-back")) {
            var path = answer.item().split("/");
            if (answer.choice().isEmpty()) continue;
            if (path[1].equals("goal"))
                Goal.State.of(answer.choice())
                        .ifPresent(said -> plans.askedAgain(
                                between, GoalId.of(path[2]), said, session.id().value()));
            if (!path[2].equals("outcome")) continue;
            var below = "look-back/" + path[1];
            plans.lookBack(
                    between,
                    session.id().value(),
                    StepId.of(path[1]),
                    StepState.of(answer.choice(), draft.shared().value(below + "/words")),
                    draft.barriers(below));
        }
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
