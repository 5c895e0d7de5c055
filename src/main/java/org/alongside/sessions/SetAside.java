package org.alongside.sessions;

import java.time.Clock;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.EpisodeChanged;
import org.alongside.people.EpisodeState.StandsStill;
import org.alongside.people.Episodes;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.alongside.sessions.Session.Paused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody in hospital, in custody or away is waited for: the meeting that was open when it was put on record is set aside and
 * goes on when they are back. A meeting that begins later is a visit there, and is like any other.
 */
@Component
class SetAside {
    private static final Action SET_ASIDE = new Action("session.set-aside");

    private final SessionRepository repository;
    private final Episodes episodes;
    private final Audit audit;
    private final Clock clock;

    SetAside(SessionRepository repository, Episodes episodes, Audit audit, Clock clock) {
        this.repository = repository;
        this.episodes = episodes;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void setAside(EpisodeChanged changed) {
        if (!episodes.standsStillToday(changed.person())) return;
        repository.setAside(changed.person(), clock.instant()).ifPresent(id -> {
            repository.leavePhase(id, clock.instant(), "");
            audit.record(Audit.ITSELF, SET_ASIDE, changed.person().value(), id);
        });
    }

    /** @throws ItWaits while this meeting is waiting for the person */
    void check(Relationship between, Session session) {
        if (session instanceof Paused
                && episodes.today(between) instanceof StandsStill(var standstill)
                && standstill.why() != Why.TOLLED
                && standstill.recorded().at().isAfter(session.about().startedAt())) throw new ItWaits();
    }
}
