package org.alongside.people;

import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;

/** Proof that this member of staff may work with this person. Only {@link People} can make one. */
public final class Relationship {
    private final Staff officer;
    private final PersonId person;
    private final Standing standing;
    private final boolean older;

    /** On what ground the record is open. */
    public enum Standing {
        /** The person is on this officer's caseload. */
        ASSIGNED,
        /** They stand in for the person's officer for some days, and see what that needs. */
        COVERING,
        /** A supervisor of the person's unit; each look is on record. */
        SUPERVISING
    }

    Relationship(Staff officer, PersonId person, Standing standing) {
        this(officer, person, standing, false);
    }

    Relationship(Staff officer, PersonId person, Standing standing, boolean older) {
        this.officer = officer;
        this.person = person;
        this.standing = standing;
        this.older = older;
    }

    public Staff officer() {
        return officer;
    }

    public StaffId staff() {
        return officer.id();
    }

    public PersonId person() {
        return person;
    }

    public Standing standing() {
        return standing;
    }

    /** Whether this is a second record of somebody: it is read, and written in no more. */
    public boolean isOlderRecord() {
        return older;
    }

    public boolean isCover() {
        return standing == Standing.COVERING;
    }

    /** Whether this is the officer whom the person has, not somebody who stands in or looks. */
    public boolean isTheirOwn() {
        return standing == Standing.ASSIGNED;
    }

    /**
     * Only the person’s own officer changes what was agreed between two meetings.
     *
     * @throws OnlyTheirOfficer for everybody else
     * @throws OlderRecord where another record of the same person is the one to write in
     */
    public void asOwnOfficer() {
        if (older) throw new OlderRecord();
        if (!isTheirOwn()) throw new OnlyTheirOfficer();
    }

    /**
     * Only the officer of the person, or who stands in for them, changes a meeting or its note; a supervisor looks.
     *
     * @throws OnlyTheirOfficer for everybody else
     * @throws OlderRecord where another record of the same person is the one to write in
     */
    public void asOfficer() {
        if (older) throw new OlderRecord();
        if (standing == Standing.SUPERVISING) throw new OnlyTheirOfficer();
    }

    /**
     * What is written for a person is written into their current record, whoever writes.
     *
     * @throws OlderRecord where another record of the same person is the one to write in
     */
    public void asCurrent() {
        if (older) throw new OlderRecord();
    }

    /** For the vault and the audit trail, which know no persons. */
    public UUID subject() {
        return person.value();
    }
}
