package org.alongside.plans;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Step.Outcome;
import org.alongside.plans.Step.Owner;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlanRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Relationship between, UUID session, Agreement agreed, Instant at) {
        var plan = UUID.randomUUID();
        jdbc.sql("""
                insert into plan (id, person_id, session_id, goal, barrier, plan_b, next_meeting, copy, agreed_by, agreed_at)
                values (:id, :person, :session, :goal, :barrier, :planB, :next, :copy, :by, :at)
                """)
                .param("id", plan)
                .param("person", between.person().value())
                .param("session", session)
                .param("goal", vault.seal(between.subject(), "plan.goal:" + plan, agreed.goal()))
                .param("barrier", agreed.barrier().isEmpty() ? null : agreed.barrier())
                .param("planB", vault.seal(between.subject(), "plan.plan_b:" + plan, agreed.planB()))
                .param("next", agreed.nextMeeting())
                .param("copy", agreed.copy().code())
                .param("by", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
        for (var place = 1; place <= agreed.steps().size(); place++)
            insert(between, plan, place, agreed.steps().get(place - 1));
    }

    private void insert(Relationship between, UUID plan, int place, NewStep step) {
        var id = StepId.next();
        jdbc.sql("""
                insert into step (id, plan_id, person_id, position, owner, officer_id, wording, due)
                values (:id, :plan, :person, :place, :owner, :officer::uuid, :words, :due)
                """)
                .param("id", id.value())
                .param("plan", plan)
                .param("person", between.person().value())
                .param("place", place)
                .param("owner", step.owner().name().toLowerCase(Locale.ROOT))
                .param(
                        "officer",
                        step.owner() == Owner.OFFICER ? between.staff().toString() : null)
                .param(
                        "words",
                        vault.seal(
                                between.subject(),
                                "step.wording:" + id,
                                step.wording().strip()))
                .param("due", step.due())
                .update();
    }

    Optional<Plan> ofSession(Relationship between, UUID session) {
        return jdbc.sql("select * from plan where person_id = :person and session_id = :session")
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> plan(row, between))
                .optional();
    }

    Optional<Plan> latest(Relationship between) {
        return jdbc.sql("select * from plan where person_id = :person order by agreed_at desc limit 1")
                .param("person", between.person().value())
                .query((row, number) -> plan(row, between))
                .optional();
    }

    /** Steps that somebody still owes, oldest first. */
    List<Step> open(Relationship between) {
        return jdbc.sql("""
                select * from step where person_id = :person and outcome <> 'done' order by due, owner, position
                """)
                .param("person", between.person().value())
                .query((row, number) -> step(row, between.person()))
                .list();
    }

    List<OpenPromise> promises(Staff officer, LocalDate dueBy) {
        return jdbc.sql("""
                select step.* from step
                  join caseload on caseload.person_id = step.person_id
                              and caseload.officer_id = :officer and until is null
                 where owner = 'officer' and outcome <> 'done' and due <= :dueBy
                 order by due
                """)
                .param("officer", officer.id().value())
                .param("dueBy", dueBy)
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var step = step(row, person);
                    return new OpenPromise(person, step.wording(), step.due());
                })
                .list();
    }

    /** @return false when this step is not this person's */
    boolean lookBack(
            Relationship between, UUID session, StepId step, Outcome outcome, String barrier, Recorded recorded) {
        var known = jdbc.sql("update step set outcome = :outcome where id = :id and person_id = :person")
                .param("id", step.value())
                .param("person", between.person().value())
                .param("outcome", outcome.code())
                .update();
        if (known == 0) return false;
        jdbc.sql("""
                insert into step_look_back (step_id, session_id, outcome, barrier, by, at)
                values (:step, :session, :outcome, :barrier, :by, :at)
                on conflict (step_id, session_id) do update set outcome = excluded.outcome, barrier = excluded.barrier
                """)
                .param("step", step.value())
                .param("session", session)
                .param("outcome", outcome.code())
                .param("barrier", barrier.isEmpty() ? null : barrier)
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        return true;
    }

    List<LookedBack> lookedBack(Relationship between, UUID session) {
        return jdbc.sql("""
                select step.*, looked.outcome as outcome_then, coalesce(looked.barrier, '') as barrier_then
                  from step_look_back as looked join step on step.id = looked.step_id
                 where looked.session_id = :session and step.person_id = :person
                 order by owner desc, due, position
                """)
                .param("session", session)
                .param("person", between.person().value())
                .query((row, number) -> new LookedBack(
                        step(row, between.person()), row.getString("outcome_then"), row.getString("barrier_then")))
                .list();
    }

    private Plan plan(ResultSet row, Relationship between) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var barrier = row.getString("barrier");
        return new Plan(
                vault.open(between.subject(), "plan.goal:" + id, row.getBytes("goal")),
                steps(between, id),
                barrier == null ? "" : barrier,
                vault.open(between.subject(), "plan.plan_b:" + id, row.getBytes("plan_b")),
                row.getObject("next_meeting", LocalDateTime.class),
                Copy.of(row.getString("copy")),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant());
    }

    private List<Step> steps(Relationship between, UUID plan) {
        return jdbc.sql("select * from step where plan_id = :plan and person_id = :person order by position")
                .param("plan", plan)
                .param("person", between.person().value())
                .query((row, number) -> step(row, between.person()))
                .list();
    }

    private Step step(ResultSet row, PersonId person) throws SQLException {
        var id = new StepId(row.getObject("id", UUID.class));
        return new Step(
                id,
                Owner.valueOf(row.getString("owner").toUpperCase(Locale.ROOT)),
                vault.open(person.value(), "step.wording:" + id, row.getBytes("wording")),
                row.getObject("due", LocalDate.class),
                Outcome.of(row.getString("outcome")));
    }
}
