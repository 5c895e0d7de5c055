package org.alongside.identity;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The time zones a unit can choose from: those of the United States first, by their common names. */
final class Zones {
    static final List<ZoneId> HERE = List.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "America/Puerto_Rico",
                    "Pacific/Guam",
                    "Pacific/Pago_Pago")
            .stream()
            .map(ZoneId::of)
            .toList();
    static final List<ZoneId> ELSEWHERE = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .map(ZoneId::of)
            .filter(zone -> !HERE.contains(zone))
            .sorted((one, other) -> one.getId().compareTo(other.getId()))
            .toList();

    private Zones() {}

    static boolean known(String id) {
        return HERE.stream().anyMatch(zone -> zone.getId().equals(id))
                || ELSEWHERE.stream().anyMatch(zone -> zone.getId().equals(id));
    }

    static String name(ZoneId zone, Locale reader) {
        return "%s (%s)".formatted(zone.getDisplayName(TextStyle.FULL, reader), city(zone));
    }

    static String city(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }
}
