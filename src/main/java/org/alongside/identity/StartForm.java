package org.alongside.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The first page of whoever holds a one-time code; unit, zone, name and e-mail only for the first administrator. */
record StartForm(String code, String unit, String zone, String name, String email) {
    StartForm {
        code = Objects.requireNonNullElse(code, "").strip();
        unit = Objects.requireNonNullElse(unit, "").strip();
        zone = Objects.requireNonNullElse(zone, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
        email = Objects.requireNonNullElse(email, "").strip().toLowerCase(Locale.ROOT);
    }

    static StartForm empty() {
        return new StartForm("", "", "", "", "");
    }

    Map<String, String> problems(boolean unitIsMissing) {
        var problems = new HashMap<String, String>();
        if (unitIsMissing && !StaffForm.isName(unit)) problems.put("unit", "identity.unit-missing");
        if (unitIsMissing && !Zones.known(zone)) problems.put("zone", "identity.zone-missing");
        if (!StaffForm.isName(name)) problems.put("name", "identity.name-missing");
        if (!StaffForm.isEmail(email)) problems.put("email", "identity.email-like");
        return problems;
    }
}
