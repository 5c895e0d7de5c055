package org.alongside.sessions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.identity.PersonId;
import org.alongside.sessions.LastMeeting.Direction;
import org.alongside.toolkit.Toolkit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The word each of many people gave last, for a list: one query. What the person kept to themselves is not in it. */
@Service
@Transactional(readOnly = true)
public class HowTheyAre {
    private static final String AREA = "mind";

    private final JdbcClient jdbc;
    private final Toolkit toolkit;

    HowTheyAre(JdbcClient jdbc, Toolkit toolkit) {
        this.jdbc = jdbc;
        this.toolkit = toolkit;
    }

    private record Rated(PersonId person, String edition, int rating) {}

    /** Looks at the last three meetings of each; whoever rated nothing there is not among them. */
    public Map<PersonId, SaidOf> of(Collection<PersonId> people) {
        return jdbc
                .sql("""
                select person.id, met.edition, answer.choice
                  from unnest(:people::uuid[]) as person (id)
                  cross join lateral (select session.id, edition, started_at from session
                                       where person_id = person.id and state = 'closed'
                                       order by started_at desc limit 3) as met
                  join answer on answer.session_id = met.id and item = :item and answer.person_id = person.id
                 where seen_by = 'both' and choice ~ '^[0-9]{1,2}$'
                 order by person.id, met.started_at desc
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("item", "check-in/" + AREA + "/rating")
                .query((row, number) -> new Rated(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("edition"),
                        Integer.parseInt(row.getString("choice"))))
                .list()
                .stream()
                .collect(groupingBy(Rated::person))
                .values()
                .stream()
                .flatMap(ratings -> said(ratings).stream())
                .collect(toMap(SaidOf::person, Function.identity()));
    }

    /** In the words of the edition they were asked in. */
    private Optional<SaidOf> said(List<Rated> latestFirst) {
        var last = latestFirst.getFirst();
        var edition = toolkit.edition(last.edition());
        if (last.rating() < 1 || last.rating() > edition.scale().size()) return Optional.empty();
        return edition.areas().stream()
                .filter(area -> area.key().equals(AREA))
                .findFirst()
                .map(area -> new SaidOf(
                        last.person(),
                        area.name(),
                        edition.scale().get(last.rating() - 1).word(),
                        direction(latestFirst)));
    }

    private static Direction direction(List<Rated> latestFirst) {
        if (latestFirst.size() < 2) return Direction.FIRST;
        return LastMeetings.direction(
                latestFirst.getFirst().rating(), latestFirst.get(1).rating());
    }
}
