package org.alongside.signs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;

/** Facts that ask somebody to look, until a day: a watch, not a finding. Its type says how far it has come. */
public sealed interface Sign {
    About about();

    /** What it asks for. */
    enum Kind {
        /** Check on the person. */
        CHECK,
        /** Talk with the supervisor about the person: so many missed visits count. */
        CONSULT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What every sign says. {@code looker} looks until the end of {@code lookBy}; {@code version} counts its changes from 1.
     */
    record About(
            SignId id,
            PersonId person,
            Kind kind,
            StaffId looker,
            LocalDate lookBy,
            Instant raisedAt,
            List<Fact> facts,
            int version) {
        public About {
            facts = List.copyOf(facts);
        }
    }

    /** Nobody has said yet that they look. */
    record Raised(About about) implements Sign {
        Acknowledged acknowledged(Recorded by) {
            return new Acknowledged(about, by);
        }
    }

    /** Whoever is to look has said so. */
    record Acknowledged(About about, Recorded acknowledged) implements Sign {}

    /** A colleague looks; they see this sign, and {@code needed} is what they were told. */
    record HandedOn(About about, String called, String needed, Recorded handedOn) implements Sign {}

    /** Somebody wrote what came of it. */
    record Closed(About about, String outcome, Recorded closed) implements Sign {}

    default boolean isOpen() {
        return !(this instanceof Closed);
    }

    default boolean isLate(LocalDate today) {
        return isOpen() && about().lookBy().isBefore(today);
    }
}
