package org.alongside.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Units;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had the person when and who stood in, how supervision stood, which supervisor looked (not for whoever stands in), and
 * what was written down about them.
 */
@Component
class PeopleChronicle implements Chronicle {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Units units;

    PeopleChronicle(JdbcClient jdbc, Vault vault, Units units) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.units = units;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("about", "look", "officer", "state");
    }

    /** A day without a time begins where the unit is. */
    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return jdbc.sql("""
                (select 'about' as kind, id, written_at as at, written_by as by, 'about.told.about.' || section as told,
                        null as fact, case when section = 'condition' then '/orders' else '/about#' || section end as path
                   from about_version
                  where 'about' = any(:kinds) and person_id = :person and (written_at, id) < (:at, :id)
                  order by written_at desc, id desc limit :limit)
                union all
                (select 'look', id, at, supervisor_id, 'about.told.look', null, null
                   from supervisor_look
                  where 'look' = any(:kinds) and :all and person_id = :person and (at, id) < (:at, :id)
                  order by at desc, id desc limit :limit)
                union all
                select * from (
                    select 'officer', officer_id, since::timestamp at time zone :zone as at, officer_id,
                           'about.told.officer', null, '/officers'
                      from caseload where 'officer' = any(:kinds) and person_id = :person
                    union all
                    select 'officer', id, from_day::timestamp at time zone zone, covering_id, 'about.told.cover', null,
                           '/officers'
                      from cover
                     where 'officer' = any(:kinds)
                       and (person_id = :person
                            or person_id is null
                               and exists (select from caseload had
                                            where had.person_id = :person and had.officer_id = cover.officer_id
                                              and from_day between since and coalesce(until, from_day)))
                    union all
                    select 'state', id, starts::timestamp at time zone :zone, recorded_by,
                           'about.told.state.' || state, null, '/episode'
                      from episode_state
                     where 'state' = any(:kinds) and person_id = :person and taken_back_at is null
                    union all
                    select 'state', id, (ends + 1)::timestamp at time zone :zone, coalesce(ended_by, recorded_by),
                           'about.told.state.goes-on', null, '/episode'
                      from episode_state
                     where 'state' = any(:kinds) and person_id = :person and taken_back_at is null and ends is not null
                ) as days (kind, id, at, by, told, fact, path) where (at, id) < (:at, :id)
                order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .param("all", !between.isCover())
                .param("zone", units.unitOf(between.officer()).zone().getId())
                .query(Happening::of)
                .list();
    }

    @Override
    public Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, 'supervisor_look.reason' as place, reason as words
                  from supervisor_look where person_id = :person and id = any(:ids) and :all
                union all
                select id, 'episode_state.words', words
                  from episode_state where person_id = :person and id = any(:ids) and words is not null
                """)
                .param("person", between.person().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("all", !between.isCover())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            vault.open(between.subject(), row.getString("place") + ":" + id, row.getBytes("words")));
                });
        return found;
    }
}
