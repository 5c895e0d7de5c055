package org.alongside.toolkit;

/** Who decides (domain.md, 1.6): latitude belongs to this decision about this condition, not to a topic. */
public enum Latitude {
    /** Law or court: the judge. Never an option; asking the court to change it always is (I3). */
    L0,
    /** Agency or safety: the rule, unless the supervisor approves. */
    L1,
    /** Room inside a condition: both. */
    L2,
    /** The person's own. */
    L3,
    /** The officer's duty, after hearing the person, with the reason in plain words. */
    L4;

    /** Whether the two may settle it at this table. */
    public boolean isOurs() {
        return this == L2 || this == L3;
    }
}
