package org.alongside.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.people.Arrival.Change;

/** A condition on record that an export may speak of, opened for comparing. */
record KnownCondition(Place place, UUID id, UUID person, String wording, Condition.SetBy setBy, LocalDate since) {
    /** What tells one condition from another. */
    record Place(UUID order, String code, int position) {}

    static KnownCondition of(Place place, UUID person, ConditionIntake told) {
        return new KnownCondition(place, UUID.randomUUID(), person, told.wording(), told.setBy(), told.since());
    }

    KnownCondition told(ConditionIntake told) {
        return new KnownCondition(place, id, person, told.wording(), told.setBy(), told.since());
    }

    List<Change> differences(KnownCondition other) {
        var fields = new ArrayList<Change>();
        if (!wording.equals(other.wording)) fields.add(Change.sealed("wording"));
        if (setBy != other.setBy) fields.add(Change.clear("set-by", setBy, other.setBy));
        if (!since.equals(other.since)) fields.add(Change.clear("since", since, other.since));
        return fields;
    }
}
