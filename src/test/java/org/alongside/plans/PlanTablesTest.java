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
                List.of(
                        new NewStep(Owner.PERSON, "Go to intake", FRIDAY),
                        new NewStep(Owner.OFFICER, "Call about evening slots", FRIDAY.plusDays(1))),
                "work-shift",
                "Text Dana",
                LocalDateTime.of(2027, 4, 1, 13, 0),
                Copy.NONE);

        plans.agree(between, session, agreed);

        var plan = plans.ofSession(between, session).orElseThrow();
        assertThat(plan.goal()).isEqualTo("Keep my shifts");
        assertThat(plan.planB()).isEqualTo("Text Dana");
        assertThat(plan.nextMeeting()).isEqualTo(agreed.nextMeeting());
        assertThat(plan.copy()).isEqualTo(Copy.NONE);
        assertThat(plan.stepsOf(Owner.PERSON)).extracting(Step::wording).containsExactly("Go to intake");
        assertThat(plan.stepsOf(Owner.OFFICER)).extracting(Step::due).containsExactly(FRIDAY.plusDays(1));
        assertThatThrownBy(() -> plans.agree(between, session, agreed))
                .as("one meeting, one plan")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person", "officer"})
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

    private void plan(Relationship between, UUID id) {
        jdbc.sql("""
                insert into plan (id, person_id, session_id, goal, next_meeting, copy, agreed_by, agreed_at)
                values (:id, :person, gen_random_uuid(), '\\x01', '2027-04-01 13:00', 'none', :by, now())
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
