package org.alongside.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one person: found, put together by a supervisor, and taken apart again without any loss (0027). */
@Service
@Transactional
class Sameness {
    private static final Action PUT_TOGETHER = new Action("person.put-together");
    private static final Action TAKEN_APART = new Action("person.taken-apart");
    private static final Action ARE_TWO = new Action("person.are-two");
    private static final Action COMPARED = new Action("people.compared");
    private static final int MOST = 200;
    private static final int LONGEST_WHY = 500;

    private final SamenessRepository repository;
    private final Marks marks;
    private final Audit audit;
    private final Clock clock;

    Sameness(SamenessRepository repository, Marks marks, Audit audit, Clock clock) {
        this.repository = repository;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which records may be one person; never more than {@value #MOST} at once. */
    List<Alike> alike(Staff supervisor) {
        Covers.supervises(supervisor);
        marks.renew(supervisor.unit());
        var found = repository.alike(supervisor, MOST);
        audit.record(supervisor.id().value(), COMPARED, null, found.size());
        return found;
    }

    List<Together> together(Staff supervisor) {
        Covers.supervises(supervisor);
        return repository.together(supervisor);
    }

    List<Together> of(Relationship between) {
        return repository.leadingTo(between);
    }

    /**
     * From now on the other record leads to the kept one. Nothing is moved: each stays sealed under its own key.
     *
     * @throws OnePersonNeeded without two records of the unit, or a word on why
     * @throws AlreadyTogether where one of them leads to another, or is led to
     */
    void putTogether(Staff supervisor, PersonId kept, PersonId other, String why) {
        Covers.supervises(supervisor);
        if (kept.equals(other) || why.isBlank() || why.length() > LONGEST_WHY) throw new OnePersonNeeded();
        if (repository.lock(supervisor, kept, other) != 2) throw new AlreadyTogether();
        var id = UUID.randomUUID();
        repository.join(id, kept, other, why.strip(), recorded(supervisor));
        audit.record(supervisor.id().value(), PUT_TOGETHER, kept.value(), other);
        audit.record(supervisor.id().value(), PUT_TOGETHER, other.value(), kept);
    }

    /** They are two after all. Everything is as it was. */
    void takeApart(Staff supervisor, UUID id) {
        Covers.supervises(supervisor);
        var together = repository.find(supervisor, id).orElseThrow(NotHere::new);
        repository.part(together, recorded(supervisor));
        audit.record(
                supervisor.id().value(),
                TAKEN_APART,
                together.kept().id().value(),
                together.other().id());
        audit.record(
                supervisor.id().value(),
                TAKEN_APART,
                together.other().id().value(),
                together.kept().id());
    }

    /** Somebody looked, and they are two people: these two are not suggested again. */
    void areTwo(Staff supervisor, PersonId one, PersonId other) {
        Covers.supervises(supervisor);
        if (repository.lock(supervisor, one, other) != 2) throw new AlreadyTogether();
        repository.areTwo(one, other, recorded(supervisor));
        audit.record(supervisor.id().value(), ARE_TWO, one.value(), other);
    }

    private Recorded recorded(Staff supervisor) {
        return new Recorded(supervisor.id(), clock.instant());
    }
}
