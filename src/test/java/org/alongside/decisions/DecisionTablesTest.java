package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables hold I1-I3 by themselves: whoever writes past our code is refused as well. */
@Scenario
record DecisionTablesTest(Stage stage, People people, JdbcClient jdbc) {
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("session_id", "gen_random_uuid()"),
            Map.entry("starter", "'reporting-time'"),
            Map.entry("latitude", "'L2'"),
            Map.entry("question", "'\\x01'::bytea"),
            Map.entry("options", "'{morning,afternoon,not-yet}'"),
            Map.entry("choice", "'{morning}'"),
            Map.entry("matters", "'{my-job}'"),
            Map.entry("in_their_words", "'\\x01'::bytea"),
            Map.entry("decided_by", "'together'"),
            Map.entry("sure", "8"),
            Map.entry("try_until", "'2027-04-12'"),
            Map.entry("fixed_shown_at", "'2027-03-01 15:00Z'"),
            Map.entry("recorded_by", "gen_random_uuid()"),
            Map.entry("recorded_at", "'2027-03-01 15:20Z'"));

    private UUID insert(Map<String, String> changed) {
        var id = UUID.randomUUID();
        var row = new TreeMap<>(GOOD);
        row.putAll(changed);
        row.put("id", "'" + id + "'");
        row.put("person_id", "'" + new Caseload(stage, people).someone("en").person() + "'");
        jdbc.sql("insert into decision (%s) values (%s)"
                        .formatted(String.join(", ", row.keySet()), String.join(", ", row.values())))
                .update();
        return id;
    }

    @Test
    void aDecisionThatKeepsTheRulesIsTaken() {
        assertThat(insert(Map.of())).isNotNull();
        assertThat(insert(Map.of("choice", "'{not-yet}'"))).isNotNull();
        assertThat(insert(Map.of("choice", "'{morning,afternoon}'"))).isNotNull();
        assertThat(insert(Map.of("latitude", "'L3'", "decided_by", "'person'"))).isNotNull();
        assertThat(insert(Map.of("matters", "'{}'", "matters_words", "'\\x01'::bytea")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "one way; options; '{not-yet}'",
                "no not yet; options; '{morning,afternoon}'",
                "nothing chosen; choice; '{}'",
                "not on the table; choice; '{evening}'",
                "not yet mixed; choice; '{morning,not-yet}'",
                "nothing matters; matters; '{}'",
                "more than sure; sure; 11",
                "less than unsure; sure; -1",
                "the court’s; latitude; 'L0'",
                "the agency’s; latitude; 'L1'",
                "the officer’s duty; latitude; 'L4'",
                "theirs, by both; latitude; 'L3'",
                "decided by the officer; decided_by; 'officer'",
                "ours, by one; decided_by; 'person'",
                "fixed shown after; fixed_shown_at; '2027-03-01 15:30Z'",
                "fixed never shown; fixed_shown_at; null",
                "no words; in_their_words; null",
                "no question; question; null",
                "leaning nowhere; person_leans; 'evening'",
                "officer leaning nowhere; officer_leans; 'evening'",
                "never looked at again; try_until; null",
                "another class; information_class; 'A'"
            })
    void oneThatBreaksARuleIsNot(String rule, String column, String value) {
        assertThatThrownBy(() -> insert(Map.of(column, value)))
                .as(rule)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aFixedFactPointsAtItsSourceAndASafetyLineAtItsAuthorAndReason() {
        var decision = insert(Map.of());
        fact(decision, 1, "'condition', 'STD-01', null, null");
        fact(decision, 2, "'safety line', 'me', '\\x01', gen_random_uuid()");

        for (var bad : List.of(
                "'hearsay', 'STD-01', null, null",
                "'condition', '', null, null",
                "'condition', 'STD-01', '\\x01', null",
                "'condition', 'STD-01', null, gen_random_uuid()",
                "'safety line', 'me', '\\x01', null",
                "'safety line', 'me', null, gen_random_uuid()"))
            assertThatThrownBy(() -> fact(decision, 3, bad))
                    .as(bad)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void fact(UUID decision, int place, String values) {
        jdbc.sql("""
                insert into decision_fixed_fact (decision_id, position, wording, source, reference, reason, author)
                values (:decision, :place, '\\x01', %s)
                """.formatted(values))
                .param("decision", decision)
                .param("place", place)
                .update();
    }
}
