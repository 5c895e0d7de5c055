package org.alongside.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;

/** The officers an export names by their badges. Lives for one import. */
final class Officers {
    private final Units units;
    private final Unit unit;
    private final boolean write;
    private final Map<String, Optional<StaffId>> known = new HashMap<>();
    private final List<Saying> added = new ArrayList<>();

    Officers(Units units, Unit unit, boolean write) {
        this.units = units;
        this.unit = unit;
        this.write = write;
    }

    Optional<StaffId> withBadge(String badge) {
        return known.computeIfAbsent(
                badge, unseen -> units.withBadge(unit.id(), unseen).map(Staff::id));
    }

    /** On the staff list from now on, without a sign-in until an administrator invites them. */
    StaffId join(String badge, String name) {
        var officer = write
                ? units.join(unit.id(), name, "", badge, Set.of(Role.OFFICER)).id()
                : StaffId.next();
        known.put(badge, Optional.of(officer));
        added.add(Saying.of("note.officer", badge, name));
        return officer;
    }

    List<Saying> notes() {
        return List.copyOf(added);
    }
}
