package org.alongside.safety;

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

/** When an alert was raised and when it was closed, and every hard-days card. */
@Component
class AlertChronicle implements Chronicle {
    private final JdbcClient jdbc;
    private final Vault vault;

    AlertChronicle(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("alert");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return jdbc.sql("""
                select * from (
                    select 'alert', id, raised_at, raised_by, 'about.told.alert.raised', null::text, '/alerts/' || id
                      from alert where 'alert' = any(:kinds) and person_id = :person
                    union all
                    select 'alert', id, closed_at, closed_by, 'about.told.alert.closed', null, '/alerts/' || id
                      from alert where 'alert' = any(:kinds) and person_id = :person and closed_at is not null
                    union all
                    select 'alert', id, written_at, written_by, 'about.told.card', number::text, '/hard-days'
                      from hard_days_card where 'alert' = any(:kinds) and person_id = :person
                ) as told (kind, id, at, by, told, fact, path) where (at, id) < (:at, :id)
                order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }

    /** The words an alert was closed with. */
    @Override
    public Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, outcome from alert where person_id = :person and id = any(:ids) and outcome is not null")
                .param("person", between.person().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(id, vault.open(between.subject(), "alert.outcome:" + id, row.getBytes("outcome")));
                });
        return found;
    }
}
