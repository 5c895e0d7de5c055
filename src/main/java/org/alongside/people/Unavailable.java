package org.alongside.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.people.Standstill.Why;

/**
 * On which days each of some people cannot come: in the hospital, in custody or away (story C6). A stopped clock keeps
 * nobody from coming.
 */
public record Unavailable(Map<PersonId, List<Standstill>> still) {
    public Unavailable {
        still = Map.copyOf(still);
    }

    /** Why this person cannot come on that day, local to the unit; empty where they can. */
    public Optional<Why> on(PersonId person, LocalDate day) {
        return still.getOrDefault(person, List.of()).stream()
                .filter(one -> one.covers(day))
                .map(Standstill::why)
                .filter(why -> why != Why.TOLLED)
                .min(Comparator.naturalOrder());
    }
}
