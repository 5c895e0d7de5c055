package org.alongside.sessions;

/** One page of the shared screen: a phase of the meeting, or a page that lies beside one. */
interface PhasePage {
    /** Its key in the address and, where it is a phase, in the edition. */
    String phase();

    /** The phase on the rail that this page belongs to; its own, unless it lies beside one. */
    default String on(Session session) {
        return phase();
    }

    /** Whether it settles to one line when nobody touches it. */
    default boolean settles() {
        return true;
    }

    Together made(OpenMeeting meeting);
}
