package org.alongside.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.alongside.plans.Step.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of plans. */
@Service
@Transactional
public class Plans {
    private static final Action AGREED = new Action("plan.agreed");
    private static final Action LOOKED_BACK = new Action("step.looked-back");
    private static final Action BROUGHT_IN = new Action("plan.brought-in");

    private final PlanRepository repository;
    private final EarlierPlanRepository earlier;
    private final Audit audit;
    private final Clock clock;

    Plans(PlanRepository repository, EarlierPlanRepository earlier, Audit audit, Clock clock) {
        this.repository = repository;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    /** Both agreed on this plan in this meeting; one meeting, one plan. */
    public void agree(Relationship between, UUID session, Agreement agreed) {
        repository.insert(between, session, agreed, clock.instant());
        audit.record(between.staff().value(), AGREED, between.subject(), session);
    }

    /** What came of a step by the time of this meeting; a step that is not this person's is left alone. */
    public void lookBack(Relationship between, UUID session, StepId step, Outcome outcome, String barrier) {
        var recorded = new Recorded(between.staff(), clock.instant());
        if (repository.lookBack(between, session, step, outcome, barrier, recorded))
            audit.record(between.staff().value(), LOOKED_BACK, between.subject(), step);
    }

    /** Brings in the plans of meetings that were held before Alongside, or on paper: many in one step. */
    public void recordEarlier(List<EarlierPlan> plans) {
        earlier.insert(plans);
        audit.record(Audit.ITSELF, BROUGHT_IN, null, plans.size());
    }

    public Optional<Plan> ofSession(Relationship between, UUID session) {
        return repository.ofSession(between, session);
    }

    public Optional<Plan> latest(Relationship between) {
        return repository.latest(between);
    }

    /** What was looked back on in one meeting, the person's first. */
    public List<LookedBack> lookedBack(Relationship between, UUID session) {
        return repository.lookedBack(between, session);
    }

    /** What somebody still owes, the person or the officer, the oldest first. */
    public List<Step> open(Relationship between) {
        return repository.open(between);
    }

    /** The officer's open promises to the people on their caseload, due by that day. */
    public List<OpenPromise> promises(Staff officer, LocalDate dueBy) {
        return repository.promises(officer, dueBy);
    }
}
