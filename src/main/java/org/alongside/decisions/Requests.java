package org.alongside.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.decisions.Request.State;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked of requests to the court or the supervisor. */
@Service
@Transactional
public class Requests {
    private static final Action ASKED = new Action("request.asked");
    private static final Action MOVED = new Action("request.moved");
    private static final Action BROUGHT_IN = new Action("request.brought-in");

    private final RequestRepository repository;
    private final Audit audit;
    private final Clock clock;

    Requests(RequestRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** The two ask for something in this meeting, or keep it as an idea. */
    public RequestId ask(Relationship between, UUID session, NewRequest asked) {
        between.asOfficer();
        var id = RequestId.next();
        var recorded = new Recorded(between.staff(), clock.instant());
        repository.insert(id, between.person(), session, asked, recorded);
        audit.record(between.staff().value(), ASKED, between.subject(), id);
        return id;
    }

    /**
     * What came of it. Saying the same twice is saying it once.
     *
     * @throws NotSoFast where a request cannot go from where it stands
     */
    public void move(Relationship between, RequestId id, State state) {
        between.asOwnOfficer();
        var stands = repository.lock(between, id);
        if (stands.state() == state) return;
        if (!stands.state().next().contains(state)) throw new NotSoFast();
        repository.move(id, state, new Recorded(between.staff(), clock.instant()));
        audit.record(between.staff().value(), MOVED, between.subject(), id + "/" + state.code());
    }

    /** All of this person’s: what waits first, then what was answered, the newest first. */
    public List<Request> of(Relationship between) {
        return repository.of(between);
    }

    /** Of these people: what is agreed and not filed, and what was answered since that moment; the oldest first. */
    public List<WaitingRequest> waiting(Collection<PersonId> people, Instant answeredSince) {
        return repository.waiting(people, answeredSince);
    }

    public List<Request> ofSession(Relationship between, UUID session) {
        return repository.ofSession(between, session);
    }

    /** Brings in what was asked before Alongside, or on paper. */
    public void recordEarlier(List<EarlierRequest> requests) {
        for (var earlier : requests) {
            var id = RequestId.next();
            repository.insert(id, earlier.person(), earlier.session(), earlier.asked(), earlier.recorded());
            for (var state : earlier.since()) repository.move(id, state, earlier.recorded());
        }
        audit.record(Audit.ITSELF, BROUGHT_IN, null, requests.size());
    }
}
