package org.alongside.plans;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.plans.Step.Owner;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BarrierRepository barriers;

    StepRepository(JdbcClient jdbc, Vault vault, BarrierRepository barriers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.barriers = barriers;
    }

    StepId insert(Relationship between, UUID plan, int position, NewStep step) {
        var id = StepId.next();
        jdbc.sql("""
                insert into step (id, plan_id, person_id, position, owner, officer_id, owner_name, wording, due, confidence)
                values (:id, :plan, :person, :position, :owner, :officer::uuid, :who, :words, :due, :confidence::smallint)
                """)
                .param("id", id.value())
                .param("plan", plan)
                .param("person", between.person().value())
                .param("position", position)
                .param("owner", step.owner().code())
                .param(
                        "officer",
                        step.owner() == Owner.OFFICER ? between.staff().toString() : null)
                .param(
                        "who",
                        vault.seal(
                                between.subject(), whoAt(id.value()), step.who().strip()))
                .param(
                        "words",
                        vault.seal(
                                between.subject(),
                                wordingAt(id.value()),
                                step.wording().strip()))
                .param("due", step.due())
                .param("confidence", step.confidence())
                .update();
        return id;
    }

    /** The steps of every version of the person's plan, by the plan. */
    Map<UUID, List<Step>> byPlan(Relationship between) {
        var foreseen = barriers.foreseen(between);
        return jdbc
                .sql("select * from step_as_it_stands where person_id = :person order by position")
                .param("person", between.person().value())
                .query((row, number) ->
                        Map.entry(row.getObject("plan_id", UUID.class), step(row, between.person(), foreseen)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Steps that somebody still owes, oldest first. */
    List<Step> open(Relationship between) {
        var foreseen = barriers.foreseen(between);
        return jdbc.sql("""
                select * from step_as_it_stands
                 where person_id = :person and state not in ('done', 'dropped')
                 order by due, owner, position
                """)
                .param("person", between.person().value())
                .query((row, number) -> step(row, between.person(), foreseen))
                .list();
    }

    List<OpenPromise> promises(Staff officer, LocalDate dueBy) {
        return jdbc.sql("""
                select step.* from step_as_it_stands as step
                  join caseload on caseload.person_id = step.person_id
                              and caseload.officer_id = :officer and until is null
                 where owner = 'officer' and state not in ('done', 'dropped', 'cannot-yet') and due <= :dueBy
                 order by due
                """)
                .param("officer", officer.id().value())
                .param("dueBy", dueBy)
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var step = step(row, person, Map.of());
                    return new OpenPromise(person, step.wording(), step.due());
                })
                .list();
    }

    /** Two queries, however many people: their keys are taken out at once. */
    List<OpenPromise> promisesTo(Collection<PersonId> people, LocalDate dueBy) {
        vault.takeOut(people.stream().map(PersonId::value).toList());
        return jdbc.sql("""
                select * from step_as_it_stands
                 where person_id = any(:people) and owner = 'officer'
                   and state not in ('done', 'dropped', 'cannot-yet') and due <= :dueBy
                 order by due
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("dueBy", dueBy)
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    return new OpenPromise(
                            person, step(row, person, Map.of()).wording(), row.getObject("due", LocalDate.class));
                })
                .list();
    }

    /** Takes the step of this person to hand, so that two changes come one after the other. */
    Optional<StepState> lock(Relationship between, StepId id) {
        var found = jdbc.sql("select id from step where id = :id and person_id = :person for update")
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
        return found.map(known -> jdbc.sql("select * from step_as_it_stands where id = :id and person_id = :person")
                .param("id", known)
                .param("person", between.person().value())
                .query((row, number) -> state(row, between.person()))
                .single());
    }

    void become(Relationship between, StepId step, @Nullable UUID session, StepState state, Recorded recorded) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into step_change (id, step_id, person_id, state, words, session_id, by, at)
                values (:id, :step, :person, :state, :words, :session::uuid, :by, :at)
                """)
                .param("id", id)
                .param("step", step.value())
                .param("person", between.person().value())
                .param("state", state.code())
                .param("words", vault.seal(between.subject(), changeAt(id), state.words()))
                .param("session", session == null ? null : session.toString())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        jdbc.sql("update step set state = :state where id = :step and person_id = :person")
                .param("state", state.code())
                .param("step", step.value())
                .param("person", between.person().value())
                .update();
    }

    /** Everything that came of the person's plans, the oldest first. */
    List<StepChange> history(Relationship between) {
        return jdbc.sql("""
                select step_change.* from step_change where person_id = :person order by number
                """)
                .param("person", between.person().value())
                .query((row, number) -> change(row, between))
                .list();
    }

    List<LookedBack> lookedBack(Relationship between, UUID session) {
        var foreseen = barriers.foreseen(between);
        var met = barriers.met(between, session);
        return jdbc.sql("""
                select step.*, looked.state as state_then, looked.words as words_then, looked.id as id_then
                  from step_change as looked join step_as_it_stands as step on step.id = looked.step_id
                 where looked.session_id = :session and step.person_id = :person
                 order by owner = 'person' desc, owner = 'officer' desc, due, position
                """)
                .param("session", session)
                .param("person", between.person().value())
                .query((row, number) -> {
                    var step = step(row, between.person(), foreseen);
                    var then = row.getObject("id_then", UUID.class);
                    return new LookedBack(
                            step,
                            StepState.of(
                                    row.getString("state_then"),
                                    vault.open(between.subject(), changeAt(then), row.getBytes("words_then"))),
                            met.getOrDefault(step.id(), List.of()));
                })
                .list();
    }

    static String wordingAt(UUID step) {
        return "step.wording:" + step;
    }

    static String whoAt(UUID step) {
        return "step.owner_name:" + step;
    }

    static String changeAt(UUID change) {
        return "step_change.words:" + change;
    }

    private StepChange change(ResultSet row, Relationship between) throws SQLException {
        return new StepChange(
                new StepId(row.getObject("step_id", UUID.class)),
                StepState.of(
                        row.getString("state"),
                        vault.open(
                                between.subject(), changeAt(row.getObject("id", UUID.class)), row.getBytes("words"))),
                row.getObject("session_id", UUID.class),
                new Recorded(
                        new StaffId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private Step step(ResultSet row, PersonId person, Map<StepId, List<Barrier>> foreseen) throws SQLException {
        var id = new StepId(row.getObject("id", UUID.class));
        return new Step(
                id,
                Owner.of(row.getString("owner")),
                vault.open(person.value(), whoAt(id.value()), row.getBytes("owner_name")),
                vault.open(person.value(), wordingAt(id.value()), row.getBytes("wording")),
                row.getObject("due", LocalDate.class),
                state(row, person),
                row.getObject("confidence", Integer.class),
                foreseen.getOrDefault(id, List.of()));
    }

    private StepState state(ResultSet row, PersonId person) throws SQLException {
        var change = row.getObject("change_id", UUID.class);
        return StepState.of(
                row.getString("state"),
                change == null ? "" : vault.open(person.value(), changeAt(change), row.getBytes("state_words")));
    }
}
