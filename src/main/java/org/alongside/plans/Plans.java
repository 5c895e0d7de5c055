package org.alongside.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of plans. */
@Service
@Transactional
public class Plans {
    private static final Action AGREED = new Action("plan.agreed");
    private static final Action LOOKED_BACK = new Action("step.looked-back");
    private static final Action CHANGED = new Action("step.changed");
    private static final Action ASKED_AGAIN = new Action("goal.asked-again");
    private static final Action BROUGHT_IN = new Action("plan.brought-in");

    private final PlanRepository plans;
    private final GoalRepository goals;
    private final StepRepository steps;
    private final BarrierRepository barriers;
    private final EarlierPlanRepository earlier;
    private final Audit audit;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            GoalRepository goals,
            StepRepository steps,
            BarrierRepository barriers,
            EarlierPlanRepository earlier,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.steps = steps;
        this.barriers = barriers;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    /** Both agreed on this in this meeting: the next version of the plan. One meeting, one version. */
    public void agree(Relationship between, UUID session, Agreement agreed) {
        var recorded = recorded(between);
        var goal = agreed.goal().isBlank() ? null : goal(between, session, agreed.goal(), recorded);
        plans.insert(between, session, goal, agreed, recorded);
        audit.record(between.staff().value(), AGREED, between.subject(), session);
    }

    /** The goal with these words, or a new one. */
    private GoalId goal(Relationship between, UUID session, String words, Recorded recorded) {
        var known = goals.of(between).stream()
                .filter(goal -> goal.state() == Goal.State.OPEN)
                .filter(goal -> Goal.key(goal.words()).equals(Goal.key(words)))
                .map(Goal::id)
                .findFirst();
        if (known.isPresent()) return known.get();
        var fresh = GoalId.next();
        goals.insert(between, fresh, words, session, recorded);
        return fresh;
    }

    /** What came of a step by the time of this meeting; a step that is not this person's is left alone. */
    public void lookBack(Relationship between, UUID session, StepId step, StepState state, List<Barrier> inTheWay) {
        if (steps.lock(between, step).isEmpty()) return;
        var recorded = recorded(between);
        steps.become(between, step, session, state, recorded);
        barriers.insert(between, step, session, true, inTheWay, recorded);
        audit.record(between.staff().value(), LOOKED_BACK, between.subject(), step);
    }

    /**
     * What the officer notes of a step between two meetings. The same again changes nothing.
     *
     * @throws WhyMissing for a step that waits, or is dropped, without a word on it
     */
    public void change(Relationship between, StepId step, StepState state) {
        between.asOwnOfficer();
        if ((state instanceof StepState.CannotYet || state instanceof StepState.Dropped)
                && state.words().isBlank()) throw new WhyMissing();
        var now = steps.lock(between, step);
        if (now.isEmpty() || now.get().equals(state)) return;
        steps.become(between, step, null, state, recorded(between));
        audit.record(between.staff().value(), CHANGED, between.subject(), step);
    }

    /** What the person says when asked whether a goal is still theirs; in a meeting, or by another way between two. */
    public void askedAgain(Relationship between, GoalId goal, Goal.State said, @Nullable UUID session) {
        if (session == null) between.asOwnOfficer();
        else between.asOfficer();
        if (goals.say(between, goal, said, session, recorded(between)))
            audit.record(between.staff().value(), ASKED_AGAIN, between.subject(), goal);
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }

    /** Brings in the plans of meetings that were held before Alongside, or on paper: many in one step. */
    public void recordEarlier(List<EarlierPlan> plans) {
        earlier.insert(plans);
        audit.record(Audit.ITSELF, BROUGHT_IN, null, plans.size());
    }

    public Optional<Plan> ofSession(Relationship between, UUID session) {
        return plans.ofSession(between, session);
    }

    public Optional<Plan> latest(Relationship between) {
        return plans.latest(between);
    }

    /** What the person wants and has not reached or let go, the newest first. */
    public List<Goal> goalsAtWork(Relationship between) {
        return goals.of(between).stream()
                .filter(goal -> goal.atWork() && goal.state() == Goal.State.OPEN)
                .toList();
    }

    /** Goals that the person was last asked about ninety days ago or more. */
    public List<Goal> goalsToAsk(Relationship between) {
        var now = clock.instant();
        return goals.of(between).stream().filter(goal -> goal.isToBeAsked(now)).toList();
    }

    /** What was looked back on in one meeting, the person's first. */
    public List<LookedBack> lookedBack(Relationship between, UUID session) {
        return steps.lookedBack(between, session);
    }

    /** What somebody still owes, whoever it is, the oldest first. */
    public List<Step> open(Relationship between) {
        return steps.open(between);
    }

    /** The officer's open promises to the people on their caseload, due by that day; those that wait for others apart. */
    public List<OpenPromise> promises(Staff officer, LocalDate dueBy) {
        return steps.promises(officer, dueBy);
    }

    /** What officers promised these people and have not kept yet, due by that day, whoever promised it. */
    public List<OpenPromise> promisesTo(Collection<PersonId> people, LocalDate dueBy) {
        return steps.promisesTo(people, dueBy);
    }

    /** The goal of each person's latest plan, where it has one: for a list. */
    public Map<PersonId, String> goalsNow(Collection<PersonId> people) {
        return plans.goalsNow(people);
    }

    /** Everything about the person's plan, as it stands now. */
    public LivingPlan living(Relationship between) {
        return Lives.of(goals.of(between), plans.of(between), steps.history(between));
    }
}
