package org.alongside.plans;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the goals of many plans at once. The same words are one goal, until it was reached. */
@Repository
class EarlierGoalRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final Vault vault;

    EarlierGoalRepository(JdbcTemplate batches, Vault vault) {
        this.batches = batches;
        this.vault = vault;
    }

    private record GoalRow(GoalId id, EarlierPlan first, List<Turn> turns) {
        Turn last() {
            return turns.getLast();
        }

        UUID person() {
            return first.person().value();
        }
    }

    private record Turn(GoalId goal, EarlierPlan plan, Goal.State state, Recorded recorded) {}

    /** @return the goal of each of these plans that has one, by the plan; each is written */
    Map<EarlierPlan, GoalId> insert(List<EarlierPlan> plans) {
        var latest = new HashMap<String, GoalRow>();
        var goals = new ArrayList<GoalRow>();
        var wanted = new HashMap<EarlierPlan, GoalId>();
        for (var plan : plans.stream()
                .filter(one -> !one.agreed().inTwoLines())
                .sorted(Comparator.comparing(one -> one.recorded().at()))
                .toList()) {
            var key = plan.person() + Goal.key(plan.agreed().goal());
            var goal = latest.compute(
                    key,
                    (words, known) ->
                            known == null || known.last().state() != Goal.State.OPEN ? fresh(plan, goals) : known);
            plan.reached().ifPresent(at -> goal.turns().add(new Turn(goal.id(), plan, Goal.State.REACHED, at)));
            wanted.put(plan, goal.id());
        }
        insertGoals(goals);
        insertTurns(goals.stream().flatMap(goal -> goal.turns().stream()).toList());
        return wanted;
    }

    private static GoalRow fresh(EarlierPlan plan, List<GoalRow> goals) {
        var id = GoalId.next();
        var goal =
                new GoalRow(id, plan, new ArrayList<>(List.of(new Turn(id, plan, Goal.State.OPEN, plan.recorded()))));
        goals.add(goal);
        return goal;
    }

    private void insertGoals(List<GoalRow> rows) {
        batches.batchUpdate("""
                insert into goal (id, person_id, words, state, since, asked_at) values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.id().value());
            row.setObject(2, of.person());
            row.setBytes(
                    3,
                    vault.seal(
                            of.person(),
                            GoalRepository.place(of.id().value()),
                            of.first().agreed().goal().strip()));
            row.setString(4, of.last().state().code());
            row.setObject(5, of.first().recorded().at().atOffset(UTC));
            row.setObject(6, of.last().recorded().at().atOffset(UTC));
        });
    }

    private void insertTurns(List<Turn> rows) {
        batches.batchUpdate("""
                insert into goal_change (goal_id, person_id, state, session_id, by, at) values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.goal().value());
            row.setObject(2, of.plan().person().value());
            row.setString(3, of.state().code());
            row.setObject(4, of.plan().session());
            row.setObject(5, of.recorded().by().value());
            row.setObject(6, of.recorded().at().atOffset(UTC));
        });
    }
}
