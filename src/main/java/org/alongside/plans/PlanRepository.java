package org.alongside.plans;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.plans.Agreement.Copy;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final StepRepository steps;
    private final BarrierRepository barriers;

    PlanRepository(JdbcClient jdbc, Vault vault, StepRepository steps, BarrierRepository barriers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.steps = steps;
        this.barriers = barriers;
    }

    /** The next version. A person has one open meeting at a time, so two cannot be agreed on at once. */
    void insert(Relationship between, UUID session, @Nullable GoalId goal, Agreement agreed, Recorded recorded) {
        var plan = UUID.randomUUID();
        jdbc.sql("""
                insert into plan (id, person_id, session_id, version, goal_id, importance, next_meeting, copy,
                                  answer, answer_words, agreed_by, agreed_at)
                values (:id, :person, :session,
                        (select coalesce(max(version), 0) + 1 from plan where person_id = :person),
                        :goal::uuid, :importance::smallint, :next, :copy, :answer, :words, :by, :at)
                """)
                .param("id", plan)
                .param("person", between.person().value())
                .param("session", session)
                .param("goal", goal == null ? null : goal.toString())
                .param("importance", agreed.importance())
                .param("next", agreed.nextMeeting())
                .param("copy", agreed.copy().code())
                .param("answer", agreed.answer().code())
                .param(
                        "words",
                        vault.seal(
                                between.subject(),
                                answerAt(plan),
                                agreed.answer().words()))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        for (var place = 1; place <= agreed.steps().size(); place++) {
            var step = agreed.steps().get(place - 1);
            var id = steps.insert(between, plan, place, step);
            barriers.insert(between, id, session, false, step.barriers(), recorded);
        }
    }

    Optional<Plan> ofSession(Relationship between, UUID session) {
        var theirs = steps.byPlan(between);
        return jdbc.sql("""
                select plan.*, goal.words as goal from plan left join goal on goal.id = goal_id
                 where plan.person_id = :person and session_id = :session
                """)
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> plan(row, between, theirs))
                .optional();
    }

    Optional<Plan> latest(Relationship between) {
        var theirs = steps.byPlan(between);
        return jdbc.sql("""
                select plan.*, goal.words as goal from plan left join goal on goal.id = goal_id
                 where plan.person_id = :person order by version desc limit 1
                """)
                .param("person", between.person().value())
                .query((row, number) -> plan(row, between, theirs))
                .optional();
    }

    /** Two queries, however many people: their keys are taken out at once. */
    Map<PersonId, String> goalsNow(Collection<PersonId> people) {
        vault.takeOut(people.stream().map(PersonId::value).toList());
        return jdbc
                .sql("""
                select distinct on (plan.person_id) plan.person_id, goal_id, goal.words
                  from plan left join goal on goal.id = goal_id
                 where plan.person_id = any(:people) order by plan.person_id, version desc
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var person = row.getObject("person_id", UUID.class);
                    var goal = row.getObject("goal_id", UUID.class);
                    return Map.entry(
                            new PersonId(person),
                            goal == null ? "" : vault.open(person, GoalRepository.place(goal), row.getBytes("words")));
                })
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every version, the oldest first. */
    List<Plan> of(Relationship between) {
        var theirs = steps.byPlan(between);
        return jdbc.sql("""
                select plan.*, goal.words as goal from plan left join goal on goal.id = goal_id
                 where plan.person_id = :person order by version
                """)
                .param("person", between.person().value())
                .query((row, number) -> plan(row, between, theirs))
                .list();
    }

    static String answerAt(UUID plan) {
        return "plan.answer_words:" + plan;
    }

    private Plan plan(ResultSet row, Relationship between, Map<UUID, List<Step>> theirs) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var goal = row.getObject("goal_id", UUID.class);
        return new Plan(
                row.getInt("version"),
                row.getObject("session_id", UUID.class),
                goal == null ? null : new GoalId(goal),
                goal == null ? "" : vault.open(between.subject(), GoalRepository.place(goal), row.getBytes("goal")),
                row.getObject("importance", Integer.class),
                theirs.getOrDefault(id, List.of()),
                row.getObject("next_meeting", LocalDateTime.class),
                Copy.of(row.getString("copy")),
                Assent.of(
                        row.getString("answer"),
                        vault.open(between.subject(), answerAt(id), row.getBytes("answer_words"))),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant());
    }
}
