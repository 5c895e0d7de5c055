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

    /** On what ground the record is open. */
    public enum Standing {
        /** The person is on this officer's caseload. */
        ASSIGNED,
        /** A supervisor of the person's unit; each look is on record. */
        SUPERVISING
    }

    Relationship(Staff officer, PersonId person, Standing standing) {
        this.officer = officer;
        this.person = person;
        this.standing = standing;
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

    /**
     * Only the officer of the person changes a meeting or its note; a supervisor looks.
     *
     * @throws OnlyTheirOfficer for everybody else
     */
    public void asOfficer() {
        if (standing != Standing.ASSIGNED) throw new OnlyTheirOfficer();
    }

    /** For the vault and the audit trail, which know no persons. */
    public UUID subject() {
        return person.value();
    }
}
