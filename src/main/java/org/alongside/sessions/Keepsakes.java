package org.alongside.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Edition.Closes;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page to keep of a last meeting: what the edition marks as copied, nothing else, and only through the gate. */
@Service
@Transactional
class Keepsakes {
    private final Sessions sessions;
    private final People people;
    private final Units units;
    private final Gate gate;

    Keepsakes(Sessions sessions, People people, Units units, Gate gate) {
        this.sessions = sessions;
        this.people = people;
        this.units = units;
        this.gate = gate;
    }

    /** @throws NotHere for a meeting that was not the last one, or goes on */
    Keepsake of(Relationship between, Session session) {
        var edition = sessions.editionOf(session);
        var about = session.about();
        if (!(session instanceof Closed) || edition.variant(about.variant()).closes() != Closes.ENDING)
            throw new NotHere();
        return new Keepsake(
                gate.permit(
                        between.officer(),
                        between.person(),
                        Recipient.THE_PERSON,
                        Set.of(InformationClass.B),
                        "keepsake"),
                people.personOf(between).called(),
                units.firstNameOf(about.officer()),
                about.startedAt().atZone(units.unitOf(between.officer()).zone()).toLocalDate(),
                lines(between, session));
    }

    private List<Keepsake.Line> lines(Relationship between, Session session) {
        var shared = sessions.answersOf(between, session.id()).shared();
        var lines = new ArrayList<Keepsake.Line>();
        for (var phase : sessions.editionOf(session).phases())
            for (var ask : phase.asks()) {
                var words = shared.value(phase.key() + "/" + ask.key());
                if (ask.copied() && !words.isBlank())
                    lines.add(new Keepsake.Line(ask.says().in(session.about().language()), words));
            }
        return lines;
    }
}
