package org.alongside.identity;

import java.util.Locale;
import java.util.Set;

/** A member of staff who is signed in or spoken of. {@code badge} is the agency's number for them, "" if none. */
public record Staff(
        StaffId id, UnitId unit, String name, String email, String badge, Set<Role> roles, Locale language) {
    public Staff {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** How the person hears the officer named: the first name. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }
}
