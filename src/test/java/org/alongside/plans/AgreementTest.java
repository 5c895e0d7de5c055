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
    private static final NewStep HERS = NewStep.of(Owner.PERSON, "Go to intake", FRIDAY);
    private static final NewStep MINE = NewStep.of(Owner.OFFICER, "Call about evening slots", FRIDAY);

    private static Agreement agreement(String goal, NewStep... steps) {
        return new Agreement(goal, null, List.of(steps), NEXT, Copy.NONE, new Assent.NotAsked());
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
        var others = new NewStep(Owner.PROVIDER, "Harbor", "Call with a time", FRIDAY, null, List.of());

        assertThatThrownBy(() -> agreement("Keep my shifts")).isInstanceOf(OneThingForEach.class);
        assertThatThrownBy(() -> agreement("Keep my shifts", HERS, HERS)).isInstanceOf(OneThingForEach.class);
        assertThatThrownBy(() -> agreement("Keep my shifts", MINE)).isInstanceOf(OneThingForEach.class);
        assertThatThrownBy(() -> agreement("Keep my shifts", HERS, others)).isInstanceOf(OneThingForEach.class);
        assertThat(agreement("Keep my shifts", HERS, MINE, others).steps()).contains(others);
    }

    @ParameterizedTest
    @EnumSource(
            value = Owner.class,
            names = {"PERSON", "OFFICER"})
    void anEmptyLineIsNoStep(Owner owner) {
        var blank = NewStep.of(owner, " ", FRIDAY);

        assertThatThrownBy(() -> agreement("Keep my shifts", owner == Owner.PERSON ? MINE : HERS, blank))
                .isInstanceOf(OneThingForEach.class);
        assertThat(agreement("Keep my shifts", HERS, MINE, blank).steps()).containsExactly(HERS, MINE);
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void everyWayToTakeACopyIsAnAnswerAndNoneIsOne(Copy copy) {
        assertThat(Copy.of(copy.code())).isEqualTo(copy);
    }

    @Test
    void aRulerGoesFromZeroToTenAndTheTwoHaveNamesAlready() {
        assertThat(new NewStep(Owner.PERSON, "", "Go", FRIDAY, 0, List.of()).confidence())
                .isZero();
        assertThatThrownBy(() -> new NewStep(Owner.PERSON, "", "Go", FRIDAY, 11, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewStep(Owner.OFFICER, "Dana", "Call", FRIDAY, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-plan", "not-quite", "not-today", "not-asked"})
    void everyAnswerIsKeptAndOnlyNotQuiteHasWords(String code) {
        var answer = Assent.of(code, " the day is wrong ");

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.words()).isEqualTo(code.equals("not-quite") ? "the day is wrong" : "");
    }
}
