package org.alongside.plans;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.plans.Goal.State;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GoalRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    GoalRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Every goal of the person, the newest first. One is at work while steps of it are open, or the latest plan is for it. */
    List<Goal> of(Relationship between) {
        return jdbc.sql("""
                select goal.*,
                       id = (select goal_id from plan where person_id = :person and goal_id is not null
                              order by version desc limit 1)
                       or exists (select from plan join step on step.plan_id = plan.id
                                   where plan.goal_id = goal.id and step.state not in ('done', 'dropped')) as at_work
                  from goal
                 where person_id = :person
                 order by since desc, id
                """)
                .param("person", between.person().value())
                .query((row, number) -> goal(row, between))
                .list();
    }

    void insert(Relationship between, GoalId id, String words, UUID session, Recorded recorded) {
        jdbc.sql("""
                insert into goal (id, person_id, words, since, asked_at) values (:id, :person, :words, :at, :at)
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("words", vault.seal(between.subject(), place(id.value()), words.strip()))
                .param("at", recorded.at().atOffset(UTC))
                .update();
        keep(between, id, State.OPEN, session, recorded);
    }

    /** @return false when this goal is not this person's */
    boolean say(Relationship between, GoalId id, State state, @Nullable UUID session, Recorded recorded) {
        var known = jdbc.sql("update goal set state = :state, asked_at = :at where id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", between.person().value())
                .param("state", state.code())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        if (known == 0) return false;
        keep(between, id, state, session, recorded);
        return true;
    }

    private void keep(Relationship between, GoalId id, State state, @Nullable UUID session, Recorded recorded) {
        jdbc.sql("""
                insert into goal_change (goal_id, person_id, state, session_id, by, at)
                values (:goal, :person, :state, :session::uuid, :by, :at)
                """)
                .param("goal", id.value())
                .param("person", between.person().value())
                .param("state", state.code())
                .param("session", session == null ? null : session.toString())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    /** Where a goal's words are sealed; goals older than the goals' own table were sealed with their plan. */
    static String place(UUID goal) {
        return "plan.goal:" + goal;
    }

    private Goal goal(ResultSet row, Relationship between) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Goal(
                new GoalId(id),
                vault.open(between.subject(), place(id), row.getBytes("words")),
                State.of(row.getString("state")).orElseThrow(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("at_work"));
    }
}
