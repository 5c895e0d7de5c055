package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.exchange.Report.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenario
record ImportRowRulesTest(Stage stage, Imports imports, JdbcClient jdbc) {
    private static final Map<String, String> ESCAPES =
            Map.of("<NUL>", "\u0000", "<RLO>", "\u202e", "<TAB>", "a\tb", "<LOST>", "\ufffd", "<LINES>", "\"a\nb\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DateOfBirth       | 1985-02-28          | ADDED
            DateOfBirth       | 03/18/1980          | ADDED
            DateOfBirth       | 3/3/1987            | ADDED
            DateOfBirth       | 1980-03-18T00:00:00 | ADDED
            DateOfBirth       |                     | ADDED
            DateOfBirth       | 1985-02-30          | date
            DateOfBirth       | 02/07/1995          | date-unclear
            DateOfBirth       | 18/03/1980          | date
            DateOfBirth       | 03/18/80            | date
            DateOfBirth       | 31500               | date-number
            DateOfBirth       | 2999-01-01          | date-range
            DateOfBirth       | 2099-01-01          | date-range
            DateOfBirth       | 0085-01-01          | date-range
            LastName          | O'Neal              | ADDED
            LastName          | =1+1                | ADDED
            LastName          | Ortiz<NUL>          | hidden
            LastName          | <RLO>Ortiz          | hidden
            LastName          | <TAB>               | hidden
            LastName          | <LINES>             | hidden
            LastName          | Mu<LOST>oz          | lost-letters
            LastName          |                     | missing
            PersonNumber      | 000-12-3456         | social-security
            PrimaryLanguage   | es                  | ADDED
            PrimaryLanguage   | Spanish             | ADDED
            PrimaryLanguage   | español             | ADDED
            PrimaryLanguage   | spa                 | ADDED
            PrimaryLanguage   | hmn                 | ADDED
            PrimaryLanguage   | es-MX               | ADDED
            PrimaryLanguage   | Klingonish          | language
            PrimaryLanguage   | qq                  | language
            InterpreterNeeded | yes                 | ADDED
            InterpreterNeeded | maybe               | yes-no
            OkToText          | 2                   | yes-no
            Phone             | +1 (312) 555-0142   | ADDED
            Phone             | 312.555.0142 x12    | ADDED
            Phone             | call mom            | phone
            Phone             | 555-0142            | phone
            Phone             | 3.125E+09           | phone
            Email             | kim@example.org     | ADDED
            Email             | kim at home         | email
            Address           | <LINES>             | ADDED
            SupervisionStart  |                     | missing
            SupervisionEnd    | 2024-01-01          | ends-first
            ContactStandard   | Twice-Monthly       | ADDED
            ContactStandard   | sometimes           | contact-standard
            OfficerBadge      |                     | missing
            OfficerName       |                     | officer-unnamed
            """)
    void eachRowIsBroughtInOrRefusedWithItsReason(String column, String value, String expected) {
        var exports = Exports.of(stage, imports, jdbc);
        var row = new java.util.LinkedHashMap<>(Map.of(
                "PersonNumber", exports.number(1),
                "LastName", "Vance",
                "FirstName", "Owen",
                "OfficerBadge", exports.tag() + "-LV-1",
                "OfficerName", "Dana Whitfield",
                "OrderNumber", "2026-CR-1",
                "SupervisionStart", "2025-01-16"));
        row.put(column, escaped(value));
        var file = String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n";

        var line = exports.bringIn(ExportKind.PEOPLE, file).lines().getFirst();

        assertThat(
                        line.state() == State.REFUSED
                                ? line.why().key()
                                : line.state().name())
                .isEqualTo(expected.equals("ADDED") ? expected : "exchange.row." + expected);
        assertThat(exports.people()).isEqualTo(expected.equals("ADDED") ? 1 : 0);
    }

    private static String escaped(@org.jspecify.annotations.Nullable String value) {
        var text = value == null ? "" : value;
        for (var escape : ESCAPES.entrySet()) text = text.replace(escape.getKey(), escape.getValue());
        return text;
    }
}
