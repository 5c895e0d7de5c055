package org.alongside.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided, how a question ended otherwise, and what was asked of court or agency. */
@Component
class DecisionChronicle implements Chronicle {
    private final JdbcClient jdbc;
    private final Vault vault;

    DecisionChronicle(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("decision", "request");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return jdbc.sql("""
                (select 'decision' as kind, id, recorded_at as at, recorded_by as by, 'about.told.decision' as told,
                        null as fact, '/sessions/' || session_id || '/wrap-up' as path
                   from decision
                  where 'decision' = any(:kinds) and person_id = :person and (recorded_at, id) < (:at, :id)
                  order by recorded_at desc, id desc limit :limit)
                union all
                (select 'decision', id, recorded_at, recorded_by, 'about.told.conclusion.' || kind, null,
                        '/sessions/' || session_id || '/wrap-up'
                   from conclusion
                  where 'decision' = any(:kinds) and person_id = :person and (recorded_at, id) < (:at, :id)
                  order by recorded_at desc, id desc limit :limit)
                union all
                (select 'request', request.id, stands.at, stands.by, 'about.told.request.' || stands.state, null,
                        '/orders#requests'
                   from change_request request join change_request_state stands on stands.request_id = request.id
                  where 'request' = any(:kinds) and request.person_id = :person
                    and (stands.at, request.id) < (:at, :id)
                  order by stands.at desc, request.id desc limit :limit)
                order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }

    @Override
    public Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, 'decision.in_their_words' as place, in_their_words as words
                  from decision where person_id = :person and id = any(:ids)
                union all
                select id, 'conclusion.question', question
                  from conclusion where person_id = :person and id = any(:ids)
                union all
                select id, 'change_request.wording', wording
                  from change_request where person_id = :person and id = any(:ids)
                """)
                .param("person", between.person().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            vault.open(between.subject(), row.getString("place") + ":" + id, row.getBytes("words")));
                });
        return found;
    }
}
