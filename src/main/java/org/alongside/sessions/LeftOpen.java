package org.alongside.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A meeting still open from an earlier day: whoever starts another is asked first, and never led into the old one. */
@Component
class LeftOpen {
    private final Sessions sessions;
    private final People people;
    private final Units units;
    private final Clock clock;

    LeftOpen(Sessions sessions, People people, Units units, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    Optional<Session> of(Relationship between) {
        between.asOfficer();
        var today = LocalDate.ofInstant(clock.instant(), zone(between));
        return sessions.open(between).filter(session -> begun(between, session).isBefore(today));
    }

    ModelAndView ask(Relationship between, Session session, String variant, String appointment) {
        return new ModelAndView(
                "sessions/stillopen",
                Map.of(
                        "path", TogetherPages.path(session),
                        "start", "/people/" + between.person() + "/sessions",
                        "session", session.id().toString(),
                        "person", people.personOf(between).called(),
                        "day", begun(between, session),
                        "variant", variant,
                        "appointment", appointment),
                HttpStatus.CONFLICT);
    }

    private LocalDate begun(Relationship between, Session session) {
        return session.about().startedAt().atZone(zone(between)).toLocalDate();
    }

    private ZoneId zone(Relationship between) {
        return units.unitOf(between.officer()).zone();
    }
}
