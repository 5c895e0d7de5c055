package org.alongside.identity;

/** What a member of staff may be in the unit; a person may be several. */
public enum Role {
    /** Meets people; sees their own caseload. */
    OFFICER,
    /** Sees the people of the unit, each look on record. */
    SUPERVISOR,
    /** Sets up accounts and brings in exports; sees nobody's record (requirements, section 6). */
    ADMINISTRATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
