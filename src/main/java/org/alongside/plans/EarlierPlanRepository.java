package org.alongside.plans;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.plans.EarlierPlan.CameOf;
import org.alongside.plans.Step.Owner;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many plans at once. */
@Repository
class EarlierPlanRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final Vault vault;

    EarlierPlanRepository(JdbcTemplate batches, Vault vault) {
        this.batches = batches;
        this.vault = vault;
    }

    private record PlanRow(UUID id, EarlierPlan plan) {}

    private record StepRow(UUID id, PlanRow of, int place) {
        NewStep step() {
            return of.plan().agreed().steps().get(place);
        }
    }

    private record LookBackRow(UUID step, CameOf came) {}

    void insert(List<EarlierPlan> plans) {
        var people =
                plans.stream().map(plan -> plan.person().value()).distinct().toList();
        vault.prepare(people);
        vault.takeOut(people);
        var rows = new ArrayList<PlanRow>();
        var steps = new ArrayList<StepRow>();
        var lookBacks = new ArrayList<LookBackRow>();
        for (var plan : plans) {
            var row = new PlanRow(UUID.randomUUID(), plan);
            rows.add(row);
            for (var place = 0; place < plan.agreed().steps().size(); place++) {
                var step = new StepRow(StepId.next().value(), row, place);
                steps.add(step);
                for (var came : plan.since()) if (came.step() == place) lookBacks.add(new LookBackRow(step.id(), came));
            }
        }
        insertPlans(rows);
        insertSteps(steps);
        insertLookBacks(lookBacks);
    }

    private void insertPlans(List<PlanRow> rows) {
        batches.batchUpdate("""
                insert into plan (id, person_id, session_id, goal, barrier, plan_b, next_meeting, copy, agreed_by, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var agreed = of.plan().agreed();
            var person = of.plan().person().value();
            row.setObject(1, of.id());
            row.setObject(2, person);
            row.setObject(3, of.plan().session());
            row.setBytes(4, vault.seal(person, "plan.goal:" + of.id(), agreed.goal()));
            row.setString(5, agreed.barrier().isEmpty() ? null : agreed.barrier());
            row.setBytes(6, vault.seal(person, "plan.plan_b:" + of.id(), agreed.planB()));
            row.setObject(7, agreed.nextMeeting());
            row.setString(8, agreed.copy().code());
            row.setObject(9, of.plan().recorded().by().value());
            row.setObject(10, of.plan().recorded().at().atOffset(UTC));
        });
    }

    private void insertSteps(List<StepRow> rows) {
        batches.batchUpdate("""
                insert into step (id, plan_id, person_id, position, owner, officer_id, wording, due, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var plan = of.of().plan();
            var step = of.step();
            row.setObject(1, of.id());
            row.setObject(2, of.of().id());
            row.setObject(3, plan.person().value());
            row.setInt(4, of.place() + 1);
            row.setString(5, step.owner().name().toLowerCase(Locale.ROOT));
            row.setObject(
                    6, step.owner() == Owner.OFFICER ? plan.recorded().by().value() : null);
            row.setBytes(
                    7,
                    vault.seal(
                            plan.person().value(),
                            "step.wording:" + of.id(),
                            step.wording().strip()));
            row.setObject(8, step.due());
            row.setString(9, plan.outcomeOf(of.place()).code());
        });
    }

    private void insertLookBacks(List<LookBackRow> rows) {
        batches.batchUpdate("""
                insert into step_look_back (step_id, session_id, outcome, barrier, by, at) values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.step());
            row.setObject(2, of.came().session());
            row.setString(3, of.came().outcome().code());
            row.setString(4, of.came().barrier().isEmpty() ? null : of.came().barrier());
            row.setObject(5, of.came().recorded().by().value());
            row.setObject(6, of.came().recorded().at().atOffset(UTC));
        });
    }
}
