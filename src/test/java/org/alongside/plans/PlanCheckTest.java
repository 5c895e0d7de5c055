package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four checks of a plan, as a table of lines that people write. "-" is a line that needs no hint. */
class PlanCheckTest {
    private static final Locale ES = Locale.forLanguageTag("es");

    private static PlanCheck check(Locale language) {
        return new PlanCheck(
                language, List.of("I call Harbor for evening slots"), List.of("I’ll pay the rent on the third"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I’ll go to Harbor on Thursday at 10:30 | false | -",
                "I’ll go to Harbor with my schedule | true | -",
                "I’ll go to Harbor with my schedule | false | day-and-deed",
                "I try | true | day-and-deed",
                "Go to Harbor intake | true | own-voice",
                "Attend all sessions | false | own-voice",
                "i call harbor for evening slots. | true | own-voice",
                "I’ll pay the rent on the third | true | last-time",
                "I’ll PAY the rent on the third! | true | last-time",
                "My utilization of community rehabilitation opportunities necessitates comprehensive transportation coordination | true | plain-words",
                "'' | false | -"
            })
    void aStepHasAtMostOneHint(String words, boolean hasDay, String hint) {
        assertThat(check(Locale.ENGLISH)
                        .ofStep(words, hasDay)
                        .map(PlanHint::code)
                        .orElse("-"))
                .isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Voy a Harbor el jueves a las diez | false | -",
                "Llamo a mi hermana mañana | false | -",
                "Iré a Harbor con mis papeles | true | -",
                "Ir a Harbor el jueves | true | own-voice",
                "Asistir a las sesiones | true | own-voice"
            })
    void andSoInSpanish(String words, boolean hasDay, String hint) {
        assertThat(check(ES).ofStep(words, hasDay).map(PlanHint::code).orElse("-"))
                .isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Keep my shifts | -", "I’ll pay the rent on the third | -", "Stable housing | own-voice"})
    void aGoalNeedsNoDayAndMayStayTheSame(String words, String hint) {
        assertThat(check(Locale.ENGLISH).ofGoal(words).map(PlanHint::code).orElse("-"))
                .isEqualTo(hint);
    }
}
