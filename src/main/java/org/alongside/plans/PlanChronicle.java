package org.alongside.plans;

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

/** Every version of the plan, and what became of its steps and goals. */
@Component
class PlanChronicle implements Chronicle {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlanChronicle(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("plan");
    }

    /** How a step began stands in its plan already. */
    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return jdbc.sql("""
                (select 'plan' as kind, id, agreed_at as at, agreed_by as by, 'about.told.plan' as told,
                        version::text as fact, '/plan' as path
                   from plan
                  where 'plan' = any(:kinds) and person_id = :person and (agreed_at, id) < (:at, :id)
                  order by agreed_at desc, id desc limit :limit)
                union all
                (select 'plan', id, at, by, 'about.told.step.' || state, null, '/plan#step-' || step_id
                   from step_change
                  where 'plan' = any(:kinds) and person_id = :person and state <> 'open' and (at, id) < (:at, :id)
                  order by at desc, id desc limit :limit)
                union all
                (select 'plan', goal_id, at, by, 'about.told.goal.' || state, null, '/plan#goal-' || goal_id
                   from goal_change
                  where 'plan' = any(:kinds) and person_id = :person and state <> 'open' and (at, goal_id) < (:at, :id)
                  order by at desc, goal_id desc limit :limit)
                order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }

    /** A plan and its goal tell the goal, a step what it was. */
    @Override
    public Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                select plan.id, goal.id as source, 'plan.goal' as place, goal.words
                  from plan join goal on goal.id = goal_id where plan.person_id = :person and plan.id = any(:ids)
                union all
                select goal.id, goal.id, 'plan.goal', goal.words
                  from goal where person_id = :person and id = any(:ids)
                union all
                select change.id, step.id, 'step.wording', step.wording
                  from step_change change join step on step.id = step_id
                 where change.person_id = :person and change.id = any(:ids)
                """)
                .param("person", between.person().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var place = row.getString("place") + ":" + row.getObject("source", UUID.class);
                    found.put(
                            row.getObject("id", UUID.class),
                            vault.open(between.subject(), place, row.getBytes("words")));
                });
        return found;
    }
}
