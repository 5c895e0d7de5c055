package org.alongside.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an administrator types about a member of staff. */
record StaffForm(String name, String email, String badge, Set<Role> roles) {
    private static final String EMAIL = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+";

    StaffForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = Objects.requireNonNullElse(email, "").strip().toLowerCase(Locale.ROOT);
        badge = Objects.requireNonNullElse(badge, "").strip();
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static StaffForm empty() {
        return new StaffForm("", "", "", Set.of(Role.OFFICER));
    }

    static StaffForm of(Staff staff) {
        return new StaffForm(staff.name(), staff.email(), staff.badge(), staff.roles());
    }

    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        if (!isName(name)) problems.put("name", "identity.name-missing");
        if (!isEmail(email)) problems.put("email", "identity.email-like");
        if (badge.length() > 64) problems.put("badge", "identity.badge-long");
        if (roles.isEmpty()) problems.put("roles", "identity.role-missing");
        return problems;
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= 128 && text.chars().noneMatch(Character::isISOControl);
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && text.matches(EMAIL);
    }
}
