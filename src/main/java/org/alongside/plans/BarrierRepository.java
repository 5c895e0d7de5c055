package org.alongside.plans;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.plans.Barrier.Kind;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BarrierRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    BarrierRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param met whether it did get in the way; otherwise it is foreseen */
    void insert(
            Relationship between, StepId step, UUID session, boolean met, List<Barrier> barriers, Recorded recorded) {
        for (var barrier : barriers) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into step_barrier (id, step_id, person_id, session_id, met, barrier, kind, plan_b, by, at)
                    values (:id, :step, :person, :session, :met, :barrier, :kind, :planB, :by, :at)
                    """)
                    .param("id", id)
                    .param("step", step.value())
                    .param("person", between.person().value())
                    .param("session", session)
                    .param("met", met)
                    .param("barrier", barrier.key())
                    .param("kind", barrier.kind().code())
                    .param("planB", vault.seal(between.subject(), place(id), barrier.planB()))
                    .param("by", recorded.by().value())
                    .param("at", recorded.at().atOffset(UTC))
                    .update();
        }
    }

    /** What was foreseen for each step. */
    Map<StepId, List<Barrier>> foreseen(Relationship between) {
        return jdbc
                .sql("select * from step_barrier where person_id = :person and not met order by at, barrier")
                .param("person", between.person().value())
                .query((row, number) -> found(row, between))
                .stream()
                .collect(groupingBy(Found::step, mapping(Found::barrier, toList())));
    }

    /** What got in the way of each step by one meeting. */
    Map<StepId, List<Barrier>> met(Relationship between, UUID session) {
        return jdbc
                .sql("""
                select * from step_barrier
                 where person_id = :person and session_id = :session and met order by at, barrier
                """)
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> found(row, between))
                .stream()
                .collect(groupingBy(Found::step, mapping(Found::barrier, toList())));
    }

    private record Found(StepId step, Barrier barrier) {}

    /** Where a plan B is sealed; those older than the barriers' own table were sealed with their plan. */
    static String place(UUID barrier) {
        return "plan.plan_b:" + barrier;
    }

    private Found found(ResultSet row, Relationship between) throws SQLException {
        return new Found(
                new StepId(row.getObject("step_id", UUID.class)),
                new Barrier(
                        row.getString("barrier"),
                        Kind.of(row.getString("kind")),
                        vault.open(between.subject(), place(row.getObject("id", UUID.class)), row.getBytes("plan_b"))));
    }
}
