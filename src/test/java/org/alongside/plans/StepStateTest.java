package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plans.Step.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has come of a step, and what that means for whoever owes it. */
class StepStateTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "open, false, true",
        "partly, false, true",
        "not-yet, false, true",
        "cannot-yet, false, false",
        "done, true, false",
        "dropped, true, false"
    })
    void everyStateIsOverOrNotAndLateOrNot(String code, boolean over, boolean late) {
        var state = StepState.of(code, "the form");

        assertThat(state.code()).isEqualTo(code);
        assertThat(state.isOver()).isEqualTo(over);
        for (var owner : Owner.values()) {
            var step = new Step(StepId.next(), owner, "", "Call", FRIDAY, state, null, List.of());
            assertThat(step.wasDueBefore(FRIDAY)).as("on its day").isFalse();
            assertThat(step.wasDueBefore(FRIDAY.plusDays(1))).as("after it").isEqualTo(late);
        }
    }

    @Test
    void onlyWaitingAndDroppingHaveWords() {
        assertThat(StepState.of("cannot-yet", " the form ")).isEqualTo(new StepState.CannotYet("the form"));
        assertThat(StepState.of("dropped", "no use").words()).isEqualTo("no use");
        assertThat(StepState.of("done", "no use").words()).isEmpty();
        assertThatThrownBy(() -> StepState.of("failed", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
