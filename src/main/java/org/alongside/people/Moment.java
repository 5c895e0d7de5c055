package org.alongside.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A place in a timeline: when, and which of those that happened at the same time. */
public record Moment(Instant at, UUID id) implements Comparable<Moment> {
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");
    private static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::at).thenComparing(moment -> moment.id().toString());

    /** After everything that happened until then. */
    public static Moment until(Instant now) {
        return new Moment(now, LAST);
    }

    /** As {@link #toString} wrote it. */
    public static Optional<Moment> of(String text) {
        var parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Moment(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                            .filter(moment ->
                                    moment.at().isBefore(FAR) && moment.at().isAfter(Instant.EPOCH));
        } catch (DateTimeParseException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What every chronicle's query asks by: person, at, id, kinds and limit. */
    public Map<String, Object> parameters(Relationship between, Collection<String> kinds, int limit) {
        return Map.of(
                "person", between.person().value(),
                "at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                "id", id,
                "kinds", kinds.toArray(String[]::new),
                "limit", limit);
    }

    /** The order of the database, which compares ids byte by byte. */
    @Override
    public int compareTo(Moment other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
