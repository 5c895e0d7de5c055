package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Step.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** I4 in the tables: when the transaction ends there is something from both, or no plan at all. */
@Scenario
record PlanTablesTest(Stage stage, People people, Plans plans, JdbcClient jdbc, TransactionTemplate transaction) {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    @Test
    void aPlanOfBothIsKeptWordForWord() {
        var between = someone();
        var session = UUID.randomUUID();
        var agreed = new Agreement(
                "Keep my shifts",
                9,
                List.of(
                        new NewStep(
                                Owner.PERSON,
                                "",
                                "Go to intake",
                                FRIDAY,
                                4,
                                List.of(new Barrier("work-shift", Barrier.Kind.ACCESS, "Text Dana"))),
                        NewStep.of(Owner.OFFICER, "Call about evening slots", FRIDAY.plusDays(1)),
                        new NewStep(Owner.PROVIDER, "Harbor", "Call with a time", FRIDAY, null, List.of())),
                LocalDateTime.of(2027, 4, 1, 13, 0),
                Copy.NONE,
                new Assent.NotQuite("the day may change"));

        plans.agree(between, session, agreed);

        var plan = plans.ofSession(between, session).orElseThrow();
        assertThat(plan.goal()).isEqualTo("Keep my shifts");
        assertThat(plan.importance()).isEqualTo(9);
        assertThat(plan.answer()).isEqualTo(new Assent.NotQuite("the day may change"));
        assertThat(plan.stepsOf(Owner.PERSON).getFirst().barriers())
                .containsExactly(new Barrier("work-shift", Barrier.Kind.ACCESS, "Text Dana"));
        assertThat(plan.stepsOf(Owner.PERSON).getFirst().confidence()).isEqualTo(4);
        assertThat(plan.stepsOfOthers()).extracting(Step::who).containsExactly("Harbor");
        assertThat(plan.nextMeeting()).isEqualTo(agreed.nextMeeting());
        assertThat(plan.copy()).isEqualTo(Copy.NONE);
        assertThat(plan.stepsOf(Owner.PERSON)).extracting(Step::wording).containsExactly("Go to intake");
        assertThat(plan.stepsOf(Owner.OFFICER)).extracting(Step::due).containsExactly(FRIDAY.plusDays(1));
        assertThatThrownBy(() -> plans.agree(between, session, agreed))
                .as("one meeting, one plan")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void twoLinesOfAHardDayAreAVersionWithNoGoalAboveThem() {
        var between = someone();

        plans.agree(
                between,
                UUID.randomUUID(),
                Agreement.inTwoLines("Sleep at my sister’s", "Call at nine", FRIDAY.atTime(9, 0), Copy.NONE));

        var living = plans.living(between);
        assertThat(living.withoutGoal().openOf(Owner.PERSON))
                .extracting(line -> line.step().wording())
                .containsExactly("Sleep at my sister’s");
        assertThat(living.atWork()).isEmpty();
        assertThat(plans.latest(between).orElseThrow().goal()).isEmpty();
        assertThat(plans.promises(between.officer(), FRIDAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person", "officer", "provider"})
    void withoutSomethingFromBothTheTransactionFails(String only) {
        var between = someone();
        var plan = UUID.randomUUID();

        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> {
                    plan(between, plan);
                    if (!only.isEmpty()) step(between, plan, only);
                }))
                .hasStackTraceContaining("a plan needs one thing for each");
        assertThat(plans.latest(between)).isEmpty();
    }

    @Test
    void theStepsMayComeLaterInTheSameTransaction() {
        var between = someone();
        var plan = UUID.randomUUID();

        transaction.executeWithoutResult(open -> {
            plan(between, plan);
            step(between, plan, "person");
            step(between, plan, "officer");
        });

        assertThat(count(plan)).isEqualTo(2);
    }

    @Test
    void aStepOfTheOfficersNamesTheOfficer() {
        var between = someone();
        var plan = UUID.randomUUID();
        transaction.executeWithoutResult(open -> {
            plan(between, plan);
            step(between, plan, "person");
            step(between, plan, "officer");
        });

        assertThatThrownBy(() -> jdbc.sql("update step set officer_id = null where plan_id = :plan")
                        .param("plan", plan)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update step set owner = 'court' where plan_id = :plan",
                "update step set state = 'failed' where plan_id = :plan",
                "update step set confidence = 11 where plan_id = :plan",
                "update step set owner_name = '\\x01' where plan_id = :plan",
                "update plan set importance = -1 where id = :plan",
                "update plan set answer = 'no' where id = :plan",
                "update plan set answer_words = '\\x01' where id = :plan",
                "update plan set version = 0 where id = :plan",
                "update goal set state = 'lost' where id = :plan",
                "update goal set asked_at = since - interval '1 day' where id = :plan"
            })
    void theTablesTakeNothingElse(String change) {
        var plan = whole();

        assertThatThrownBy(() -> jdbc.sql(change).param("plan", plan).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update step_change set state = 'done'",
                "delete from step_change",
                "delete from goal_change",
                "update step_barrier set met = true"
            })
    void whatCameOfAPlanIsKeptAsItCame(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("kept as it came");
    }

    @Test
    void oneMeetingHasOneWordOnAStepAndWordsOnlyWhereItWaitsOrWasDropped() {
        var plan = whole();
        var session = UUID.randomUUID();
        change(plan, session, "cannot-yet", true);

        assertThatThrownBy(() -> change(plan, session, "done", false))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change(plan, UUID.randomUUID(), "done", true))
                .isInstanceOf(DataIntegrityViolationException.class);
        change(plan, null, "done", false);
        change(plan, null, "open", false);
    }

    private void change(UUID plan, @Nullable UUID session, String state, boolean words) {
        jdbc.sql("""
                insert into step_change (id, step_id, person_id, state, words, session_id, by, at)
                select gen_random_uuid(), id, person_id, :state, case when :words then '\\x01'::bytea end,
                       :session::uuid, gen_random_uuid(), now()
                  from step where plan_id = :plan and owner = 'person'
                """)
                .param("plan", plan)
                .param("state", state)
                .param("words", words)
                .param("session", session == null ? null : session.toString())
                .update();
    }

    private UUID whole() {
        var between = someone();
        var plan = UUID.randomUUID();
        transaction.executeWithoutResult(open -> {
            plan(between, plan);
            step(between, plan, "person");
            step(between, plan, "officer");
        });
        return plan;
    }

    private void plan(Relationship between, UUID id) {
        jdbc.sql("""
                insert into goal (id, person_id, words, since, asked_at) values (:id, :person, '\\x01', now(), now())
                """).param("id", id).param("person", between.person().value()).update();
        jdbc.sql("""
                insert into plan (id, person_id, session_id, version, goal_id, next_meeting, copy, agreed_by, agreed_at)
                values (:id, :person, gen_random_uuid(), 1, :id, '2027-04-01 13:00', 'none', :by, now())
                """)
                .param("id", id)
                .param("person", between.person().value())
                .param("by", between.staff().value())
                .update();
    }

    private void step(Relationship between, UUID plan, String owner) {
        jdbc.sql("""
                insert into step (id, plan_id, person_id, position, owner, officer_id, wording, due)
                values (gen_random_uuid(), :plan, :person, 1, :owner, :officer::uuid, '\\x01', '2027-03-05')
                """)
                .param("plan", plan)
                .param("person", between.person().value())
                .param("owner", owner)
                .param("officer", owner.equals("officer") ? between.staff().toString() : null)
                .update();
    }

    private int count(UUID plan) {
        return jdbc.sql("select count(*) from step where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }
}
