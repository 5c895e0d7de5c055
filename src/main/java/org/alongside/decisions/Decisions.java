package org.alongside.decisions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.decisions.Weighing.Choice;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of shared decisions. */
@Service
@Transactional
public class Decisions {
    private static final Action RECORDED = new Action("decision.recorded");
    private static final Action BROUGHT_IN = new Action("decision.brought-in");

    private final DecisionRepository repository;
    private final EarlierDecisionRepository earlier;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            DecisionRepository repository,
            EarlierDecisionRepository earlier,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.earlier = earlier;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Puts what the person chose in this meeting on record. */
    public DecisionId record(Relationship between, UUID session, Choice choice) {
        var id = DecisionId.next();
        repository.insert(id, between.person(), session, choice, new Recorded(between.staff(), clock.instant()));
        audit.record(between.staff().value(), RECORDED, between.subject(), id);
        events.publishEvent(new DecisionMade(id, between.person(), session));
        return id;
    }

    /** Brings in what was decided before Alongside, or on paper: many in one step, and nobody is told. */
    public void recordEarlier(List<EarlierDecision> decisions) {
        earlier.insert(decisions);
        audit.record(Audit.ITSELF, BROUGHT_IN, null, decisions.size());
    }

    /** What was decided in one meeting, in the order it was decided. */
    public List<Decision> ofSession(Relationship between, UUID session) {
        return repository.ofSession(between, session);
    }

    /** The latest twenty, the newest first. */
    public List<Decision> of(Relationship between) {
        return repository.of(between);
    }
}
