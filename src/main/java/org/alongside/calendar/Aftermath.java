package org.alongside.calendar;

import java.util.Collection;
import java.util.Map;
import org.alongside.identity.Staff;

/** Told by whoever holds meetings: what became of these appointments. */
public interface Aftermath {
    /** How far the note of a meeting is. */
    enum Note {
        /** No meeting was held here. */
        NONE,
        /** The meeting is still going on. */
        UNDERWAY,
        BEGUN,
        SIGNED
    }

    /** Those of these appointments at which a meeting was begun. */
    Map<AppointmentId, Note> of(Staff officer, Collection<AppointmentId> appointments);
}
