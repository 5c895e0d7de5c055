package org.alongside.people;

import java.time.Clock;
import java.util.List;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has whom for good: people go from one officer to another, with their history. */
@Service
@Transactional
public class Transfers {
    private static final Action MOVED = new Action("person.transferred");

    private final TransferRepository repository;
    private final IntakeRepository caseloads;
    private final Covers covers;
    private final Audit audit;
    private final Clock clock;

    Transfers(TransferRepository repository, IntakeRepository caseloads, Covers covers, Audit audit, Clock clock) {
        this.repository = repository;
        this.caseloads = caseloads;
        this.covers = covers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves these people; all of them, or none.
     *
     * @throws NobodyChosen without anybody
     * @throws NoReasonGiven without a word on why
     * @throws NotAnotherOfficer for the same officer, or nobody of the unit
     * @throws MovedMeanwhile where one of them is no longer with that officer
     */
    void move(Staff supervisor, Transfer transfer) {
        Covers.supervises(supervisor);
        covers.officerOf(supervisor, transfer.from());
        if (transfer.people().isEmpty()) throw new NobodyChosen();
        if (transfer.why().isEmpty() || transfer.why().length() > Transfer.LONGEST_WHY) throw new NoReasonGiven();
        if (transfer.to().equals(transfer.from()) || !covers.isOfficer(supervisor, transfer.to()))
            throw new NotAnotherOfficer();
        if (repository.lock(transfer) != transfer.people().size()) throw new MovedMeanwhile();
        var recorded = new Recorded(supervisor.id(), clock.instant());
        caseloads.transfer(transfer.people().stream()
                .map(person ->
                        new Enrolment.Transfer(person.value(), transfer.to().value(), transfer.day()))
                .toList());
        for (var person : transfer.people()) {
            repository.insert(transfer, person, recorded);
            audit.record(supervisor.id().value(), MOVED, person.value(), transfer.to());
        }
    }

    /** Who had this person, the latest first. */
    List<Tenure> of(Relationship between) {
        return repository.tenures(between);
    }

    /** Whose brief this officer should read: they came to them for good. */
    public List<Arrived> unread(Staff officer) {
        return repository.unread(officer);
    }

    /** The new officer read the brief. */
    public void briefed(Relationship between) {
        if (between.isTheirOwn()) repository.read(between, clock.instant());
    }
}
