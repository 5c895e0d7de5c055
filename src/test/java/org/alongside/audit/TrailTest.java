package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked and who changed is on record, and whoever changes the record is found (R19, R20, D34). */
@Scenario
record TrailTest(
        Stage stage,
        People people,
        AuditVerification verification,
        VerifyAudit command,
        JdbcClient jdbc,
        TransactionTemplate transaction) {

    /** An officer with a dozen entries or so, of things seen and things changed. */
    private Relationship worked() {
        var caseload = new Caseload(stage, people);
        var between = caseload.someone("en");
        stage.open(between.officer(), "/people/" + between.person());
        var meeting = caseload.meet(between, "first");
        meeting.hear();
        meeting.answer("together/check-in", "check-in/sleep/rating", "2");
        meeting.go("how-we-work", "plan");
        meeting.decide("I come at one");
        meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
        meeting.close("2031-03-04", "13:30");
        meeting.open("wrap-up");
        meeting.open("hand-out");
        meeting.press("wrap-up", "signature", Map.of("words", "So it was."));
        return between;
    }

    private List<String> trail(Relationship between) {
        return jdbc.sql("select action from audit_entry where actor = :actor and subject = :person order by number")
                .param("actor", between.staff().value())
                .param("person", between.subject())
                .query((row, number) -> row.getString("action"))
                .list();
    }

    @Test
    void viewingAndChangingAreOnRecordInTheirOrder() {
        var between = worked();

        assertThat(trail(between))
                .containsSubsequence(
                        "person.viewed",
                        "session.started",
                        "person.viewed",
                        "answer.saved",
                        "session.moved",
                        "decision.recorded",
                        "plan.agreed",
                        "appointment.booked",
                        "session.closed",
                        "person.viewed",
                        "note.signed");
        assertThat(trail(between)).contains("record.disclosed");
        assertThat(verification.verify().whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"together/plan", "desk"})
    void eachPageOfAMeetingIsALook(String place) {
        var caseload = new Caseload(stage, people);
        var between = caseload.someone("en");
        var meeting = caseload.meet(between, "first");
        meeting.hear();
        var before = trail(between).stream().filter("person.viewed"::equals).count();

        meeting.open(place);

        assertThat(trail(between).stream().filter("person.viewed"::equals)).hasSize((int) before + 1);
    }

    @Test
    void whatIsRecordedNamesNobodyAndQuotesNobody() {
        var between = worked();

        assertThat(jdbc.sql("select concat_ws(' ', action, thing) from audit_entry where actor = :actor")
                        .param("actor", between.staff().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(entry -> entry.matches("(?i).*(marisol|reyes|harbor|shifts|so it was).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set action = 'a.b'", "delete from audit_entry", "truncate audit_entry"})
    void theTrailIsAppendOnly(String change) {
        worked();

        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("the audit trail is append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "edited | update audit_entry set action = 'person.overlooked' where actor = :actor and number = 3 | entry 3 of chain %s was changed",
                "about another | update audit_entry set subject = gen_random_uuid() where actor = :actor and number = 3 | entry 3 of chain %s was changed",
                "at another time | update audit_entry set at = at - interval '1 hour' where actor = :actor and number = 3 | entry 3 of chain %s was changed",
                "another thing | update audit_entry set thing = 'x' where actor = :actor and number = 3 | entry 3 of chain %s was changed",
                "deleted | delete from audit_entry where actor = :actor and number = 3 | entry 3 of chain %s is missing",
                "the first deleted | delete from audit_entry where actor = :actor and number = 1 | entry 1 of chain %s is missing",
                "the tail cut | delete from audit_entry where actor = :actor and number > 5 | chain %s does not end where it should",
                "all deleted | delete from audit_entry where actor = :actor | chain %s does not end where it should",
                "the end forgotten | delete from audit_lane where actor = :actor | chain %s that has no end",
                "one put in | insert into audit_entry select actor, (select max(number) + 1 from audit_entry where actor = :actor), at, action, subject, thing, hash from audit_entry where actor = :actor and number = 3 | chain %s was changed",
                "reordered | update audit_entry set number = case number when 3 then 1004 else 1003 end where actor = :actor and number in (3, 4); update audit_entry set number = number - 1000 where actor = :actor and number > 1000 | entry 3 of chain %s was changed"
            })
    void whoeverChangesItIsFound(String what, String change, String said) {
        var actor = worked().staff();

        var finding = transaction.execute(open -> {
            open.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            for (var part : change.split(";"))
                jdbc.sql(part).param("actor", actor.value()).update();
            return verification.verify();
        });

        assertThat(Objects.requireNonNull(finding).whole()).as(what).isFalse();
        assertThat(finding.breaks())
                .as(what)
                .anyMatch(found -> found.contains(said.contains("no end") ? "has no end" : said.formatted(actor)));
        assertThat(verification.verify().whole()).as("after the test").isTrue();
    }

    @Test
    void theCommandSaysThatTheTrailIsWholeAndSoDoesItsExit() {
        worked();
        var said = new ByteArrayOutputStream();

        var exit = command.run(List.of(), false, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(exit).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("the trail is whole.");
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        var between = new Caseload(stage, people).someone("en");

        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> {
                    jdbc.sql("update person set first_name = 'Someone' where id = :id")
                            .param("id", between.person().value())
                            .update();
                    people.looked(between, "Words are no code");
                }))
                .hasMessageContaining("audit_entry");
        assertThat(jdbc.sql("select first_name from person where id = :id")
                        .param("id", UUID.fromString(between.person().toString()))
                        .query(String.class)
                        .single())
                .isEqualTo("Marisol");
    }
}
