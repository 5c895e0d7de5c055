package org.alongside.plans;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many plans at once; a person's plans become versions in the order they were agreed. */
@Repository
class EarlierPlanRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final Vault vault;

    EarlierPlanRepository(JdbcTemplate batches, Vault vault) {
        this.batches = batches;
        this.vault = vault;
    }

    private record GoalRow(UUID id, UUID person, EarlierPlan first, List<GoalTurn> turns) {
        GoalTurn last() {
            return turns.getLast();
        }
    }

    private record GoalTurn(GoalId goal, UUID person, Goal.State state, UUID session, Recorded recorded) {}

    private record PlanRow(UUID id, UUID goal, int version, EarlierPlan plan) {
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
        var goals = new ArrayList<GoalRow>();
        var rows = new ArrayList<PlanRow>();
        var steps = new ArrayList<StepRow>();
        var changes = new ArrayList<ChangeRow>();
        var barriers = new ArrayList<BarrierRow>();
        var versions = versions();
        plans.stream().collect(groupingBy(EarlierPlan::person)).values().forEach(theirs -> {
            var byWords = new HashMap<String, GoalRow>();
            for (var plan : theirs.stream()
                    .sorted(Comparator.comparing(one -> one.recorded().at()))
                    .toList()) {
                var goal = byWords.compute(
                        Goal.key(plan.agreed().goal()),
                        (words, known) ->
                                known == null || known.last().state() != Goal.State.OPEN ? goal(plan, goals) : known);
                plan.reached()
                        .ifPresent(reached -> goal.turns().add(turn(goal.id(), plan, Goal.State.REACHED, reached)));
                rows.add(new PlanRow(
                        UUID.randomUUID(),
                        goal.id(),
                        versions.merge(plan.person().value(), 1, Integer::sum),
                        plan));
            }
        });
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
        insertGoals(goals);
        insertTurns(goals.stream().flatMap(goal -> goal.turns().stream()).toList());
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

    private static GoalRow goal(EarlierPlan plan, List<GoalRow> goals) {
        var id = UUID.randomUUID();
        var turns = new ArrayList<>(List.of(turn(id, plan, Goal.State.OPEN, plan.recorded())));
        var row = new GoalRow(id, plan.person().value(), plan, turns);
        goals.add(row);
        return row;
    }

    private static GoalTurn turn(UUID goal, EarlierPlan plan, Goal.State state, Recorded recorded) {
        return new GoalTurn(new GoalId(goal), plan.person().value(), state, plan.session(), recorded);
    }

    private void insertGoals(List<GoalRow> rows) {
        batches.batchUpdate("""
                insert into goal (id, person_id, words, state, since, asked_at) values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.id());
            row.setObject(2, of.person());
            row.setBytes(
                    3,
                    vault.seal(
                            of.person(),
                            GoalRepository.place(of.id()),
                            of.first().agreed().goal().strip()));
            row.setString(4, of.last().state().code());
            row.setObject(5, of.first().recorded().at().atOffset(UTC));
            row.setObject(6, of.last().recorded().at().atOffset(UTC));
        });
    }

    private void insertTurns(List<GoalTurn> rows) {
        batches.batchUpdate("""
                insert into goal_change (goal_id, person_id, state, session_id, by, at) values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.goal().value());
            row.setObject(2, of.person());
            row.setString(3, of.state().code());
            row.setObject(4, of.session());
            row.setObject(5, of.recorded().by().value());
            row.setObject(6, of.recorded().at().atOffset(UTC));
        });
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
            row.setObject(5, of.goal());
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
