package org.alongside.disclosure;

/** What kind of information an item is; decides who may ever see it (requirements, section 6.1; R01). */
public enum InformationClass {
    /** Supervision: what the court ordered or expects. */
    A,
    /** Working together: what the two say and decide. */
    B,
    /** From a provider, under a consent. */
    C,
    /** Feedback: ratings of the relationship. */
    D,
    /** Coaching: fidelity checklists, coaching notes. */
    E,
    /** Safety: safe-contact rules, real address, protected parties. */
    F
}
