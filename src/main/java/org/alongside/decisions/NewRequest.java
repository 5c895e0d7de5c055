package org.alongside.decisions;

import java.time.LocalDate;
import org.alongside.decisions.Request.State;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;

/**
 * What the two want to ask for, and whether it is an idea or agreed. About a starter, or about a condition that came up
 * while they weighed something else.
 */
public record NewRequest(
        Latitude latitude,
        @Nullable String starter,
        @Nullable String condition,
        String question,
        String wording,
        State state,
        @Nullable LocalDate fileBy) {

    /**
     * @throws OursToChoose for what the two can choose, or the officer decides
     * @throws NothingAsked without words
     * @throws NoDay when it is agreed that the officer files it, and no day is named
     * @throws NotSoFast for a state that no request starts in
     */
    public NewRequest {
        if (latitude != Latitude.L0 && latitude != Latitude.L1) throw new OursToChoose();
        if (wording.isBlank() || question.isBlank()) throw new NothingAsked();
        if (state != State.IDEA && state != State.AGREED) throw new NotSoFast();
        if (state == State.AGREED && fileBy == null) throw new NoDay();
        wording = wording.strip();
    }
}
