package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what ends otherwise hold their rules by themselves: whoever writes past our code is refused as well. */
@Scenario
record ConclusionTablesTest(Stage stage, People people, JdbcClient jdbc) {
    private static final Map<String, Map<String, String>> GOOD = Map.of(
            "thinking", Map.of("kind", "'thinking'", "latitude", "'L2'"),
            "two-views",
                    Map.of(
                            "kind", "'two-views'",
                            "latitude", "'L3'",
                            "persons_view", "'\\x01'::bytea",
                            "officers_view", "'\\x01'::bytea"),
            "officer",
                    Map.of(
                            "kind", "'officer'",
                            "latitude", "'L4'",
                            "heard", "'in-their-words'",
                            "heard_at", "'2027-03-01 15:00Z'",
                            "persons_view", "'\\x01'::bytea",
                            "officers_view", "'\\x01'::bytea",
                            "choice", "'{go-on}'"));

    private void insert(String kind, Map<String, String> changed) {
        var row = new TreeMap<>(Map.of(
                "id", "gen_random_uuid()",
                "session_id", "gen_random_uuid()",
                "starter", "'missed-meeting'",
                "question", "'\\x01'::bytea",
                "recorded_by", "gen_random_uuid()",
                "recorded_at", "'2027-03-01 15:20Z'"));
        row.putAll(GOOD.getOrDefault(kind, Map.of()));
        row.putAll(changed);
        row.put("person_id", "'" + new Caseload(stage, people).someone("en").person() + "'");
        jdbc.sql("insert into conclusion (%s) values (%s)"
                        .formatted(String.join(", ", row.keySet()), String.join(", ", row.values())))
                .update();
    }

    @Test
    void everyKindThatKeepsTheRulesIsTaken() {
        for (var kind : GOOD.keySet()) insert(kind, Map.of());
        insert("officer", Map.of("heard", "'rather-not'", "persons_view", "null"));
        assertThat(jdbc.sql("select count(*) from conclusion")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "nobody was heard; officer; heard; null",
                "heard without words; officer; persons_view; null",
                "words of one who would rather not; officer; heard; 'rather-not'",
                "heard afterwards; officer; heard_at; '2027-03-01 15:30Z'",
                "no reason; officer; officers_view; null",
                "nothing decided; officer; choice; '{}'",
                "the officer decides what is ours; officer; latitude; 'L2'",
                "the court’s; thinking; latitude; 'L0'",
                "the duty is put off; thinking; latitude; 'L4'",
                "one view; two-views; persons_view; null",
                "the other view; two-views; officers_view; null",
                "taken up though it was not open; two-views; taken_up_in; gen_random_uuid()",
                "no question; thinking; question; null"
            })
    void oneThatBreaksARuleIsNot(String rule, String kind, String column, String value) {
        assertThatThrownBy(() -> insert(kind, Map.of(column, value))).as(rule).isInstanceOf(DataAccessException.class);
    }

    private UUID request(Map<String, String> changed) {
        var id = UUID.randomUUID();
        var row = new HashMap<>(Map.of(
                "id", "'" + id + "'",
                "session_id", "gen_random_uuid()",
                "latitude", "'L0'",
                "starter", "'ask-travel'",
                "question", "'\\x01'::bytea",
                "wording", "'\\x01'::bytea",
                "recorded_by", "gen_random_uuid()",
                "recorded_at", "now()",
                "person_id", "'" + new Caseload(stage, people).someone("en").person() + "'"));
        row.putAll(changed);
        jdbc.sql("insert into change_request (%s) values (%s)"
                        .formatted(String.join(", ", row.keySet()), String.join(", ", row.values())))
                .update();
        return id;
    }

    private void states(UUID request, String... states) {
        for (var number = 1; number <= states.length; number++)
            jdbc.sql("insert into change_request_state values (:id, :number, :state, gen_random_uuid(), now())")
                    .param("id", request)
                    .param("number", number)
                    .param("state", states[number - 1])
                    .update();
    }

    @Test
    void aRequestIsOnlyAboutWhatIsNotOurs() {
        for (var latitude : List.of("'L2'", "'L3'", "'L4'"))
            assertThatThrownBy(() -> request(Map.of("latitude", latitude)))
                    .as(latitude)
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> request(Map.of("starter", "null"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRequestGoesOnStepByStepAndAnAnswerStays() {
        states(request(Map.of()), "idea", "agreed", "filed", "granted");
        for (var wrong : List.of("granted", "filed", "idea filed", "agreed granted", "agreed filed denied granted"))
            assertThatThrownBy(() -> states(request(Map.of()), wrong.split(" ")))
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update change_request_state set state = 'granted'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
