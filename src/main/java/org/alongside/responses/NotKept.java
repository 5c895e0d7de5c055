package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.calendar.AppointmentId;

/**
 * What was not kept, as somebody wrote it down: which condition ("" if none is named), the day, what is known and from
 * whom, the missed meetings it speaks of, and the item of the must-report list it is, if it is one.
 */
record NotKept(
        String condition,
        LocalDate happened,
        String known,
        Source source,
        List<AppointmentId> absences,
        Optional<Item> mustReport) {

    /** From whom it is known. */
    enum Source {
        /** The person said so. */
        SELF,
        SEEN,
        RECORD,
        PROVIDER,
        FAMILY,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its words stand on the person’s own copy: what others told us stays with the officer. */
        boolean isOnTheirCopy() {
            return switch (this) {
                case SELF, SEEN, RECORD -> true;
                case PROVIDER, FAMILY, OTHER -> false;
            };
        }

        static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** One item of a state profile's must-report list. */
    record Item(String profile, String key) {}

    /** @throws SayWhat without what is known */
    NotKept {
        if (known.isBlank()) throw new SayWhat();
        known = known.strip();
        absences = List.copyOf(absences);
    }
}
