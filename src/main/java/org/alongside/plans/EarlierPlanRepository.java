package org.alongside.plans;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.plans.EarlierPlan.CameOf;
import org.alongside.plans.Step.Owner;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many plans at once; a person's plans become versions in the order they were agreed. */
@Repository
class EarlierPlanRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final Vault vault;
    private final EarlierGoalRepository goals;

    EarlierPlanRepository(JdbcTemplate batches, Vault vault, EarlierGoalRepository goals) {
        this.batches = batches;
        this.vault = vault;
        this.goals = goals;
    }

    private record PlanRow(UUID id, @Nullable GoalId goal, int version, EarlierPlan plan) {
        UUID person() {
            return plan.person().value();
        }
    }

    private record StepRow(UUID id, PlanRow of, int place) {
        NewStep step() {
            return of.plan().agreed().steps().get(place);
        }
    }

    private record ChangeRow(UUID id, StepRow of, CameOf came) {}

    private record BarrierRow(UUID id, StepRow of, UUID session, boolean met, Barrier barrier, Recorded recorded) {}

    void insert(List<EarlierPlan> plans) {
        var people =
                plans.stream().map(plan -> plan.person().value()).distinct().toList();
        vault.prepare(people);
        vault.takeOut(people);
        var rows = new ArrayList<PlanRow>();
        var steps = new ArrayList<StepRow>();
        var changes = new ArrayList<ChangeRow>();
        var barriers = new ArrayList<BarrierRow>();
        var versions = versions();
        var wanted = goals.insert(plans);
        for (var plan : plans.stream()
                .sorted(Comparator.comparing(one -> one.recorded().at()))
                .toList())
            rows.add(new PlanRow(
                    UUID.randomUUID(),
                    wanted.get(plan),
                    versions.merge(plan.person().value(), 1, Integer::sum),
                    plan));
        for (var row : rows)
            for (var place = 0; place < row.plan().agreed().steps().size(); place++) {
                var step = new StepRow(StepId.next().value(), row, place);
                steps.add(step);
                for (var barrier : step.step().barriers())
                    barriers.add(new BarrierRow(
                            UUID.randomUUID(),
                            step,
                            row.plan().session(),
                            false,
                            barrier,
                            row.plan().recorded()));
                for (var came : row.plan().since())
                    if (came.step() == place) {
                        changes.add(new ChangeRow(UUID.randomUUID(), step, came));
                        for (var barrier : came.inTheWay())
                            barriers.add(new BarrierRow(
                                    UUID.randomUUID(), step, came.session(), true, barrier, came.recorded()));
                    }
            }
        changes.sort(Comparator.comparing(row -> row.came().recorded().at()));
        insertPlans(rows);
        insertSteps(steps);
        insertChanges(changes);
        insertBarriers(barriers);
    }

    private Map<UUID, Integer> versions() {
        var versions = new HashMap<UUID, Integer>();
        batches.query("select person_id, max(version) as version from plan group by person_id", row -> {
            versions.put(row.getObject("person_id", UUID.class), row.getInt("version"));
        });
        return versions;
    }

    private void insertPlans(List<PlanRow> rows) {
        batches.batchUpdate("""
                insert into plan (id, person_id, session_id, version, goal_id, importance, next_meeting, copy,
                                  answer, answer_words, agreed_by, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var agreed = of.plan().agreed();
            row.setObject(1, of.id());
            row.setObject(2, of.person());
            row.setObject(3, of.plan().session());
            row.setInt(4, of.version());
            row.setObject(5, of.goal() == null ? null : of.goal().value());
            row.setObject(6, agreed.importance());
            row.setObject(7, agreed.nextMeeting());
            row.setString(8, agreed.copy().code());
            row.setString(9, agreed.answer().code());
            row.setBytes(
                    10,
                    vault.seal(
                            of.person(),
                            PlanRepository.answerAt(of.id()),
                            agreed.answer().words()));
            row.setObject(11, of.plan().recorded().by().value());
            row.setObject(12, of.plan().recorded().at().atOffset(UTC));
        });
    }

    private void insertSteps(List<StepRow> rows) {
        batches.batchUpdate("""
                insert into step (id, plan_id, person_id, position, owner, officer_id, owner_name, wording, due, state,
                                  confidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var plan = of.of().plan();
            var step = of.step();
            var person = of.of().person();
            row.setObject(1, of.id());
            row.setObject(2, of.of().id());
            row.setObject(3, person);
            row.setInt(4, of.place() + 1);
            row.setString(5, step.owner().code());
            row.setObject(
                    6, step.owner() == Owner.OFFICER ? plan.recorded().by().value() : null);
            row.setBytes(
                    7,
                    vault.seal(person, StepRepository.whoAt(of.id()), step.who().strip()));
            row.setBytes(
                    8,
                    vault.seal(
                            person,
                            StepRepository.wordingAt(of.id()),
                            step.wording().strip()));
            row.setObject(9, step.due());
            row.setString(10, plan.stateOf(of.place()).code());
            row.setObject(11, step.confidence());
        });
    }

    private void insertChanges(List<ChangeRow> rows) {
        batches.batchUpdate("""
                insert into step_change (id, step_id, person_id, state, words, session_id, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var person = of.of().of().person();
            row.setObject(1, of.id());
            row.setObject(2, of.of().id());
            row.setObject(3, person);
            row.setString(4, of.came().state().code());
            row.setBytes(
                    5,
                    vault.seal(
                            person,
                            StepRepository.changeAt(of.id()),
                            of.came().state().words()));
            row.setObject(6, of.came().session());
            row.setObject(7, of.came().recorded().by().value());
            row.setObject(8, of.came().recorded().at().atOffset(UTC));
        });
    }

    private void insertBarriers(List<BarrierRow> rows) {
        batches.batchUpdate("""
                insert into step_barrier (id, step_id, person_id, session_id, met, barrier, kind, plan_b, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var person = of.of().of().person();
            row.setObject(1, of.id());
            row.setObject(2, of.of().id());
            row.setObject(3, person);
            row.setObject(4, of.session());
            row.setBoolean(5, of.met());
            row.setString(6, of.barrier().key());
            row.setString(7, of.barrier().kind().code());
            row.setBytes(
                    8,
                    vault.seal(
                            person,
                            BarrierRepository.place(of.id()),
                            of.barrier().planB()));
            row.setObject(9, of.recorded().by().value());
            row.setObject(10, of.recorded().at().atOffset(UTC));
        });
    }
}
