package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.Scenario;
import org.alongside.platform.Vault;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit that had plans before a plan could live: everything is carried over, and what was sealed still opens. */
@Scenario
record EarlierTablesTest(DataSource database, JdbcClient jdbc, Vault vault, TransactionTemplate transaction) {
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-00000000a001");
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-00000000b001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-00000000b002");
    private static final UUID TWO_LINES = UUID.fromString("00000000-0000-4000-8000-00000000b003");

    private Flyway upTo(String version) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("before")
                .defaultSchema("before")
                .target(version)
                .load();
    }

    @BeforeEach
    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("drop schema if exists before cascade").update();
    }

    @Test
    void everythingIsCarriedOverAndStillOpens() {
        upTo("14").migrate();
        jdbc.sql("insert into before.unit (id, name, zone, demo) values (:id, 'Lakeview', 'America/Chicago', false)")
                .param("id", PERSON)
                .update();
        jdbc.sql("""
                insert into before.person (id, unit_id, number, last_name, first_name)
                values (:id, :id, 'R-1', 'Ruiz', 'Ana')
                """).param("id", PERSON).update();
        assertThat(vault.seal(PERSON, "its key", "is at hand")).isNotNull();
        transaction.executeWithoutResult(open -> {
            jdbc.sql("set local search_path = before").update();
            plan(FIRST, "Keep my shifts", "work-shift", "Text Dana", 1);
            plan(SECOND, "Rest", null, "Call first", 2);
            plan(TWO_LINES, "", null, "", 3);
            lookedBack(FIRST, "partly", "ride");
        });

        upTo("16").migrate();

        assertThat(jdbc.sql("select id, words from before.goal where person_id = :person order by since")
                        .param("person", PERSON)
                        .query((row, number) -> vault.open(
                                PERSON, GoalRepository.place(row.getObject("id", UUID.class)), row.getBytes("words")))
                        .list())
                .containsExactly("Keep my shifts", "Rest");
        assertThat(jdbc.sql("select version || ' ' || coalesce(goal_id::text, '-') || ' ' || answer"
                                + " from before.plan order by version")
                        .query(String.class)
                        .list())
                .containsExactly("1 " + FIRST + " not-asked", "2 " + SECOND + " not-asked", "3 - not-asked");
        assertThat(jdbc.sql("select id, barrier, kind, met, plan_b from before.step_barrier order by met, at")
                        .query((row, number) -> "%s %s %s %s"
                                .formatted(
                                        row.getString("barrier"),
                                        row.getString("kind"),
                                        row.getBoolean("met"),
                                        vault.open(
                                                PERSON,
                                                BarrierRepository.place(row.getObject("id", UUID.class)),
                                                row.getBytes("plan_b"))))
                        .list())
                .containsExactly(
                        "work-shift access false Text Dana",
                        "something-else person false Call first",
                        "ride access true ");
        assertThat(jdbc.sql("select state from before.step_change")
                        .query(String.class)
                        .list())
                .containsExactly("partly");
        assertThat(jdbc.sql("select state from before.step where plan_id = :plan and owner = 'person'")
                        .param("plan", FIRST)
                        .query(String.class)
                        .single())
                .isEqualTo("partly");
    }

    private void plan(UUID id, String goal, @Nullable String barrier, String planB, int day) {
        jdbc.sql("""
                with agreed as (
                    insert into before.plan (id, person_id, session_id, goal, barrier, plan_b, next_meeting, copy,
                                             agreed_by, agreed_at)
                    values (:id, :person, :id, :goal, :barrier, :planB, '2027-04-01 13:00', 'none', :person,
                            timestamptz '2027-03-01' + :day * interval '7 days')
                )
                insert into before.step (id, plan_id, person_id, position, owner, officer_id, wording, due)
                values (gen_random_uuid(), :id, :person, 1, 'person', null, '\\x01', '2027-03-05'),
                       (gen_random_uuid(), :id, :person, 2, 'officer', :person, '\\x01', '2027-03-05')
                """)
                .param("id", id)
                .param("person", PERSON)
                .param("goal", vault.seal(PERSON, "plan.goal:" + id, goal))
                .param("barrier", barrier)
                .param("planB", vault.seal(PERSON, "plan.plan_b:" + id, planB))
                .param("day", day)
                .update();
    }

    private void lookedBack(UUID plan, String outcome, String barrier) {
        var step = Objects.requireNonNull(jdbc.sql(
                        "update before.step set outcome = :outcome where plan_id = :plan and owner = 'person' returning id")
                .param("plan", plan)
                .param("outcome", outcome)
                .query(UUID.class)
                .single());
        jdbc.sql("""
                insert into before.step_look_back (step_id, session_id, outcome, barrier, by, at)
                values (:step, :session, :outcome, :barrier, :by, '2027-03-20')
                """)
                .param("step", step)
                .param("session", SECOND)
                .param("outcome", outcome)
                .param("barrier", barrier)
                .param("by", PERSON)
                .update();
    }
}
