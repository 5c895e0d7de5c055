package org.alongside.sessions;

import java.util.List;
import org.alongside.calendar.GoodTime;
import org.alongside.decisions.Decision;
import org.alongside.decisions.Decisions;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Component;

/** The half of the day the two decided on, where that was their latest decision about it and not a mix. */
@Component
class SaidGoodTime implements GoodTime {
    private static final String REPORTING_TIME = "reporting-time";

    private final Decisions decisions;

    SaidGoodTime(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Half of(Relationship between) {
        return decisions.of(between).stream()
                .filter(decision -> decision.starter().equals(REPORTING_TIME))
                .findFirst()
                .map(Decision::chosen)
                .filter(chosen -> chosen.size() == 1)
                .map(List::getFirst)
                .map(SaidGoodTime::half)
                .orElse(Half.EITHER);
    }

    private static Half half(String chosen) {
        return switch (chosen) {
            case "morning" -> Half.MORNING;
            case "afternoon" -> Half.AFTERNOON;
            default -> Half.EITHER;
        };
    }
}
