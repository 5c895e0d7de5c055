package org.alongside.sessions;

import java.util.ArrayList;
import java.util.Optional;
import org.alongside.people.Relationship;
import org.alongside.sessions.LastMeeting.Area;
import org.alongside.sessions.LastMeeting.Direction;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the last meeting left behind. */
@Service
@Transactional(readOnly = true)
public class LastMeetings {
    private final Sessions sessions;

    LastMeetings(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The last meeting that is over; none before the first. */
    public Optional<LastMeeting> of(Relationship between) {
        return sessions.of(between).stream()
                .filter(Closed.class::isInstance)
                .findFirst()
                .map(session -> read(between, session));
    }

    private LastMeeting read(Relationship between, Session session) {
        var edition = sessions.editionOf(session);
        var shared = sessions.answersOf(between, session.id()).shared();
        var before = sessions.lastRatings(between, session.id());
        var areas = new ArrayList<Area>();
        var help = new ArrayList<Text>();
        for (var area : edition.areas()) {
            var item = "check-in/" + area.key() + "/rating";
            var rating = shared.number(item);
            if (rating > 0)
                areas.add(new Area(
                        area.name(),
                        rating,
                        edition.scale().size(),
                        edition.scale().get(rating - 1).word(),
                        direction(rating, before.getOrDefault(item, 0))));
            if (shared.yes("check-in/" + area.key() + "/help")) help.add(area.name());
        }
        var left = AgendaPage.topics(shared).stream()
                .filter(topic -> topic.origin().equals("person") && !topic.picked())
                .map(Together.Topic::words)
                .toList();
        return new LastMeeting(session.id(), session.about().startedAt(), areas, help, left);
    }

    static Direction direction(int now, int before) {
        if (before == 0) return Direction.FIRST;
        return now > before ? Direction.BETTER : now < before ? Direction.HARDER : Direction.SAME;
    }
}
