package org.alongside.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;

/** A yes that was passed on: who said it, when, to which question. Its type says whether it still waits for words. */
public sealed interface Alert {
    /** How long a colleague may not have seen it, in the unit's hours, before its supervisors are told so (rulings). */
    Duration SEEN_WITHIN = Duration.ofMinutes(30);

    About about();

    /** Which question was answered with a yes; or that the two met because of a hard day. */
    enum Kind {
        SELF,
        OTHER,
        PLACE,
        MEETING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What every alert says. */
    record About(AlertId id, PersonId person, UUID session, Kind kind, Recorded raised, List<Recorded> seen) {
        public About {
            seen = List.copyOf(seen);
        }

        public boolean seenBy(StaffId staff) {
            return seen.stream().anyMatch(look -> look.by().equals(staff));
        }
    }

    /** Nobody has written yet what came of it. */
    record Open(About about) implements Alert {
        /** Whether nobody saw it for longer than it may lie, counted in the unit's hours only. */
        public boolean isOverdue(OfficeHours hours, Instant now, ZoneId zone) {
            return about.seen().isEmpty()
                    && hours.within(about.raised().at(), now, zone).compareTo(SEEN_WITHIN) > 0;
        }
    }

    /** Somebody wrote what came of it. */
    record Closed(About about, String outcome, Recorded closed) implements Alert {}
}
