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
    /** Before the id of somebody on the staff list whom a mapping names. */
    static final String CHOSEN = "staff:";

    private final Units units;
    private final Unit unit;
    private final boolean write;
    private final Map<String, Optional<StaffId>> known = new HashMap<>();
    private final Map<String, List<StaffId>> byName = new HashMap<>();
    private final List<Staff> staff = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();
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

    /**
     * The one officer of that name, or whom the mapping says it stands for.
     *
     * @throws RowRefused where nobody has it, or more than one
     */
    StaffId named(String name) {
        return byName
                .computeIfAbsent(name, unseen -> {
                    return staff().stream()
                            .filter(each -> unseen.equals(CHOSEN + each.id())
                                    || spelled(each.name()).equals(spelled(unseen)))
                            .map(Staff::id)
                            .toList();
                })
                .stream()
                .reduce((one, other) -> {
                    throw new RowRefused("officer-of-two");
                })
                .orElseThrow(() -> new RowRefused("officer-not-found"));
    }

    List<Staff> staff() {
        if (staff.isEmpty()) staff.addAll(units.staffOf(unit.id()));
        return staff;
    }

    /** The name behind a mapping's choice; "" for somebody who is no longer on the list. */
    String nameOf(String chosen) {
        var newHere = joined.get(chosen);
        if (newHere != null) return newHere;
        return staff().stream()
                .filter(each -> chosen.equals(CHOSEN + each.id()))
                .map(Staff::name)
                .findFirst()
                .orElse("");
    }

    /** "WHITFIELD, Dana" and "Dana Whitfield" are one. */
    static String spelled(String name) {
        var comma = name.indexOf(',');
        var turned = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        return Mapping.plain(turned);
    }

    /** On the staff list from now on, without a sign-in until an administrator invites them. */
    StaffId join(String badge, String name) {
        var officer = write
                ? units.join(unit.id(), name, "", badge, Set.of(Role.OFFICER)).id()
                : StaffId.next();
        known.put(badge, Optional.of(officer));
        joined.put(CHOSEN + officer, name);
        added.add(Saying.of("note.officer", badge, name));
        return officer;
    }

    List<Saying> notes() {
        return List.copyOf(added);
    }
}
