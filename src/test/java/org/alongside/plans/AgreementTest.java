package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Step.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** I4 in its type: no plan without something from both. */
class AgreementTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final LocalDateTime NEXT = LocalDateTime.of(2027, 4, 1, 13, 0);
    private static final NewStep HERS = new NewStep(Owner.PERSON, "Go to intake", FRIDAY);
    private static final NewStep MINE = new NewStep(Owner.OFFICER, "Call about evening slots", FRIDAY);

    private static Agreement agreement(String goal, NewStep... steps) {
        return new Agreement(goal, List.of(steps), "my-shift", "Text Dana", NEXT, Copy.NONE);
    }

    @Test
    void oneThingForEachIsAPlan() {
        assertThat(agreement("Keep my shifts", HERS, MINE).steps()).containsExactly(HERS, MINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aPlanSaysInWordsWhatItIsFor(String goal) {
        assertThatThrownBy(() -> agreement(goal, HERS, MINE)).isInstanceOf(PlanInWords.class);
    }

    @Test
    void aPlanOfOneSideAloneIsNone() {
        assertThatThrownBy(() -> agreement("Keep my shifts")).isInstanceOf(OneThingForEach.class);
        assertThatThrownBy(() -> agreement("Keep my shifts", HERS, HERS)).isInstanceOf(OneThingForEach.class);
        assertThatThrownBy(() -> agreement("Keep my shifts", MINE)).isInstanceOf(OneThingForEach.class);
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void anEmptyLineIsNoStep(Owner owner) {
        var blank = new NewStep(owner, " ", FRIDAY);

        assertThatThrownBy(() -> agreement("Keep my shifts", owner == Owner.PERSON ? MINE : HERS, blank))
                .isInstanceOf(OneThingForEach.class);
        assertThat(agreement("Keep my shifts", HERS, MINE, blank).steps()).containsExactly(HERS, MINE);
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void everyWayToTakeACopyIsAnAnswerAndNoneIsOne(Copy copy) {
        assertThat(Copy.of(copy.code())).isEqualTo(copy);
        assertThat(new Agreement("Keep my shifts", List.of(HERS, MINE), "", "", NEXT, copy).copy())
                .isEqualTo(copy);
    }
}
