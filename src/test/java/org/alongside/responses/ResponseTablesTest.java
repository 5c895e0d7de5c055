package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I5, R05, R12, R13 hold in the tables too: whoever writes with SQL alone gets no further. */
@Scenario
record ResponseTablesTest(Stage stage, People people, JdbcClient jdbc) {

    private Relationship between() {
        return new Caseload(stage, people).someone("en");
    }

    private void insert(String table, Map<String, String> row) {
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", row.keySet()), String.join(", ", row.values())))
                .update();
    }

    private static String quoted(Object text) {
        return "'" + text + "'";
    }

    private UUID response(Relationship between, String source, boolean mustReport) {
        var id = UUID.randomUUID();
        var row = new LinkedHashMap<>(Map.of(
                "id", quoted(id),
                "unit_id", quoted(between.officer().unit()),
                "person_id", quoted(between.person()),
                "happened", "'2031-03-04'",
                "known", "'\\x00'",
                "source", quoted(source),
                "opened_by", quoted(between.staff()),
                "opened_at", "now()"));
        if (mustReport) {
            row.put("profile", "'neutral-1'");
            row.put("item", "'weapon'");
        }
        insert("response", row);
        return id;
    }

    private void heard(Relationship between, UUID id) {
        insert(
                "response_hearing",
                Map.of(
                        "response_id", quoted(id),
                        "kind", "'in-their-words'",
                        "day", "'2031-03-04'",
                        "words", "'\\x00'",
                        "by", quoted(between.staff()),
                        "at", "now()"));
    }

    private void weighed(Relationship between, UUID id, boolean tried) {
        insert(
                "response_weighing",
                Map.of(
                        "response_id", quoted(id),
                        "number", "1",
                        "hearing", "'in-their-words'",
                        "reach", "'not-then'",
                        "speaks_for", "'{}'",
                        "tried", tried ? "'\\x00'" : "null",
                        "by", quoted(between.staff()),
                        "at", "now()"));
    }

    private UUID consult(Relationship between, UUID id, String asks, String answer) {
        var consult = UUID.randomUUID();
        insert(
                "consult",
                Map.of(
                        "id", quoted(consult),
                        "unit_id", quoted(between.officer().unit()),
                        "person_id", quoted(between.person()),
                        "asks", quoted(asks),
                        "response_id", quoted(id),
                        "question", "'\\x00'",
                        "asked_by", quoted(between.staff()),
                        "asked_at", "now()",
                        "due", "now() + interval '1 day'"));
        if (!answer.isEmpty())
            insert(
                    "consult_answer",
                    Map.of(
                            "consult_id", quoted(consult),
                            "asked_by", quoted(between.staff()),
                            "answer", quoted(answer),
                            "words", "'\\x00'",
                            "by", quoted(stage.someone(Role.SUPERVISOR).id()),
                            "at", "now()"));
        return consult;
    }

    private Map<String, String> report(Relationship between, UUID id, UUID consult) {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("response_id", quoted(id)),
                Map.entry("person_id", quoted(between.person())),
                Map.entry("weighing", "1"),
                Map.entry("something_tried", "true"),
                Map.entry("source", "'seen'"),
                Map.entry("is_must_report", "false"),
                Map.entry("kind", "'report'"),
                Map.entry("considered", "'{talk,report}'"),
                Map.entry("reason", "'\\x00'"),
                Map.entry("told", "'\\x00'"),
                Map.entry("facts", "'\\x00'"),
                Map.entry("consult_id", quoted(consult)),
                Map.entry("consult_asks", "'report'"),
                Map.entry("consult_answer", "'agrees'"),
                Map.entry("by", quoted(between.staff())),
                Map.entry("at", "now()")));
    }

    private void isRefused(String why, String table, Map<String, String> row) {
        assertThatThrownBy(() -> insert(table, row)).as(why).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aReportWithEverythingStands() {
        var between = between();
        var id = response(between, "seen", false);
        heard(between, id);
        weighed(between, id, true);
        insert("response_choice", report(between, id, consult(between, id, "report", "agrees")));
        assertThat(jdbc.sql("select count(*) from response_choice where response_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReportWithoutOneOfItsGroundsIsNotWritten() {
        var between = between();
        var unheard = response(between, "seen", false);
        var yes = consult(between, unheard, "report", "agrees");
        isRefused("nobody was heard", "response_choice", report(between, unheard, yes));
        assertThatThrownBy(() -> weighed(between, unheard, true))
                .as("nothing is weighed before somebody was heard")
                .isInstanceOf(DataAccessException.class);

        var id = response(between, "seen", false);
        heard(between, id);
        isRefused(
                "nothing was weighed",
                "response_choice",
                report(between, id, consult(between, id, "report", "agrees")));
        weighed(between, id, true);
        isRefused("another person's yes", "response_choice", report(between, id, yes));
        isRefused("nobody answered", "response_choice", report(between, id, consult(between, id, "report", "")));
        isRefused(
                "the supervisor said no", "response_choice", report(between, id, consult(between, id, "report", "no")));
        isRefused(
                "asked for advice only",
                "response_choice",
                report(between, id, consult(between, id, "advice", "agrees")));
        var without = report(between, id, UUID.randomUUID());
        for (var field : List.of("consult_id", "consult_asks", "consult_answer")) without.put(field, "null");
        isRefused("no supervisor at all", "response_choice", without);

        var untried = response(between, "seen", false);
        heard(between, untried);
        weighed(between, untried, false);
        var claims = report(between, untried, consult(between, untried, "report", "agrees"));
        isRefused("it only says that something was tried", "response_choice", claims);
        claims.put("something_tried", "false");
        isRefused("nothing was tried", "response_choice", claims);

        var provider = response(between, "provider", false);
        heard(between, provider);
        weighed(between, provider, true);
        var providers = report(between, provider, consult(between, provider, "report", "agrees"));
        isRefused("it only says it was seen", "response_choice", providers);
        providers.put("source", "'provider'");
        isRefused("a provider's word", "response_choice", providers);

        var weapon = response(between, "seen", true);
        heard(between, weapon);
        weighed(between, weapon, true);
        var must = report(between, weapon, consult(between, weapon, "report", "agrees"));
        isRefused("it only says it was not on the list", "response_choice", must);
        must.put("is_must_report", "true");
        isRefused("it was not reported at once", "response_choice", must);
    }

    @Test
    void twoTriesOfOneDayOrOneWayAreNoHearing() {
        var between = between();
        var id = response(between, "seen", false);
        attempt(between, id, 1, "call", "2031-03-04");
        attempt(between, id, 2, "text", "2031-03-04");
        attempt(between, id, 3, "call", "2031-03-05");
        isRefused("one day", "response_hearing", tried(between, id, 1, "call", "2031-03-04", 2, "text", "2031-03-04"));
        isRefused("one way", "response_hearing", tried(between, id, 1, "call", "2031-03-04", 3, "call", "2031-03-05"));
        isRefused("made up", "response_hearing", tried(between, id, 1, "call", "2031-03-04", 2, "text", "2031-03-06"));
        insert("response_hearing", tried(between, id, 2, "text", "2031-03-04", 3, "call", "2031-03-05"));
    }

    private void attempt(Relationship between, UUID id, int number, String way, String day) {
        insert(
                "response_attempt",
                Map.of(
                        "response_id", quoted(id),
                        "number", Integer.toString(number),
                        "way", quoted(way),
                        "day", quoted(day),
                        "came_back", "'\\x00'",
                        "by", quoted(between.staff()),
                        "at", "now()"));
    }

    private Map<String, String> tried(
            Relationship between,
            UUID id,
            int one,
            String way,
            String day,
            int other,
            String otherWay,
            String otherDay) {
        return Map.ofEntries(
                Map.entry("response_id", quoted(id)),
                Map.entry("kind", "'tried'"),
                Map.entry("day", quoted(otherDay)),
                Map.entry("one", Integer.toString(one)),
                Map.entry("one_way", quoted(way)),
                Map.entry("one_day", quoted(day)),
                Map.entry("other", Integer.toString(other)),
                Map.entry("other_way", quoted(otherWay)),
                Map.entry("other_day", quoted(otherDay)),
                Map.entry("by", quoted(between.staff())),
                Map.entry("at", "now()"));
    }

    @Test
    void noRuleIsSomebodyAndNothingIsChangedOrDeleted() {
        var between = between();
        var itself = new LinkedHashMap<>(Map.of(
                "id", quoted(UUID.randomUUID()),
                "unit_id", quoted(between.officer().unit()),
                "person_id", quoted(between.person()),
                "happened", "'2031-03-04'",
                "known", "'\\x00'",
                "source", "'record'",
                "opened_by", "'00000000-0000-0000-0000-000000000001'",
                "opened_at", "now()"));
        isRefused("the application itself opens none (R14)", "response", itself);

        var id = response(between, "seen", false);
        heard(between, id);
        for (var wrong : List.of(
                "delete from response where id = '%s'",
                "update response set happened = '2031-01-01', version = version + 1 where id = '%s'",
                "update response set version = version + 2 where id = '%s'",
                "delete from response_hearing where response_id = '%s'",
                "update response_hearing set words = '\\x01' where response_id = '%s'"))
            assertThatThrownBy(() -> jdbc.sql(wrong.formatted(id)).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSupervisorDoesNotAnswerTheirOwnQuestion() {
        var between = between();
        var id = response(between, "seen", false);
        var consult = consult(between, id, "report", "");
        isRefused(
                "oneself",
                "consult_answer",
                Map.of(
                        "consult_id", quoted(consult),
                        "asked_by", quoted(between.staff()),
                        "answer", "'agrees'",
                        "by", quoted(between.staff()),
                        "at", "now()"));
        isRefused(
                "another name for oneself",
                "consult_answer",
                Map.of(
                        "consult_id", quoted(consult),
                        "asked_by", quoted(stage.someone(Role.OFFICER).id()),
                        "answer", "'agrees'",
                        "by", quoted(between.staff()),
                        "at", "now()"));
    }

    @Test
    void wordsOfTheTwoDoNotLeaveWithoutTheirGrounds() {
        var between = between();
        var summary = UUID.randomUUID();
        var plain = UUID.randomUUID();
        for (var id : List.of(summary, plain))
            insert(
                    "court_summary",
                    Map.ofEntries(
                            Map.entry("id", quoted(id)),
                            Map.entry("unit_id", quoted(between.officer().unit())),
                            Map.entry("person_id", quoted(between.person())),
                            Map.entry("number", id.equals(plain) ? "2" : "1"),
                            Map.entry("recipient", "'COURT'"),
                            Map.entry("language", "'en'"),
                            Map.entry("from_day", "'2031-01-01'"),
                            Map.entry("until_day", "'2031-03-01'"),
                            Map.entry("holds_b", Boolean.toString(id.equals(summary))),
                            Map.entry("written_by", quoted(between.staff())),
                            Map.entry("written_at", "now()")));
        isRefused("smuggled into a summary of facts", "court_summary_line", line(plain, "false", "'\\x00'"));
        isRefused("it only says so", "court_summary_line", line(plain, "true", "'\\x00'"));
        isRefused("no reason", "court_summary_line", line(summary, "true", "null"));
        insert("court_summary_line", line(summary, "true", "'\\x00'"));
        isRefused("nobody agreed", "court_summary_copy", copy(between, summary, "true", "null"));
        isRefused("it only says that it holds none", "court_summary_copy", copy(between, summary, "false", "null"));
        isRefused("nobody was told", "court_summary_copy", copy(between, summary, "true", "'safety'"));
        insert("court_summary_copy", copy(between, plain, "false", "null"));
    }

    private static Map<String, String> line(UUID summary, String holdsB, String reason) {
        return Map.of(
                "summary_id", quoted(summary),
                "position", "1",
                "part", "'plan'",
                "class", "'B'",
                "included", "true",
                "wording", "'\\x00'",
                "reason", reason,
                "holds_b", holdsB);
    }

    private static Map<String, String> copy(Relationship between, UUID summary, String holdsB, String notice) {
        return Map.of(
                "summary_id",
                quoted(summary),
                "number",
                "1",
                "form",
                "'pdf'",
                "holds_b",
                holdsB,
                "notice",
                notice,
                "by",
                quoted(between.staff()),
                "at",
                "now()");
    }
}
