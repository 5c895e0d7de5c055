package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.alongside.decisions.Request.State;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only be asked for, and how a request goes on (I3). */
class RequestTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);

    private static NewRequest asked(Latitude latitude, String wording, State state, @Nullable LocalDate by) {
        return new NewRequest(latitude, "ask-travel", null, "May I travel?", wording, state, by);
    }

    @Test
    void theCourtAndTheAgencyAreAsked() {
        assertThat(asked(Latitude.L0, " To my aunt ", State.AGREED, FRIDAY).wording())
                .isEqualTo("To my aunt");
        assertThat(asked(Latitude.L1, "At the door", State.IDEA, null).fileBy()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"L2", "L3", "L4"})
    void whatTheTwoCanSettleIsNotAskedFor(Latitude latitude) {
        assertThatThrownBy(() -> asked(latitude, "To my aunt", State.IDEA, null))
                .isInstanceOf(OursToChoose.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void aRequestSaysWhat(String wording) {
        assertThatThrownBy(() -> asked(Latitude.L0, wording, State.IDEA, null)).isInstanceOf(NothingAsked.class);
    }

    @Test
    void whoPromisesToFileItSaysByWhen() {
        assertThatThrownBy(() -> asked(Latitude.L0, "To my aunt", State.AGREED, null))
                .isInstanceOf(NoDay.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILED", "GRANTED", "DENIED", "WITHDRAWN"})
    void nothingBeginsAnswered(State state) {
        assertThatThrownBy(() -> asked(Latitude.L0, "To my aunt", state, FRIDAY))
                .isInstanceOf(NotSoFast.class);
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA, 'AGREED WITHDRAWN'",
        "AGREED, 'FILED WITHDRAWN'",
        "FILED, 'GRANTED DENIED WITHDRAWN'",
        "GRANTED, ''",
        "DENIED, ''",
        "WITHDRAWN, ''"
    })
    void itGoesOnStepByStep(State state, String next) {
        assertThat(state.next().stream().map(State::name))
                .containsExactly(next.isEmpty() ? new String[0] : next.split(" "));
        assertThat(state.isOpen()).isEqualTo(!next.isEmpty());
    }
}
