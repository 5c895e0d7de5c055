package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.decisions.Ladder.Agreement;
import org.alongside.decisions.Ladder.Came;
import org.alongside.decisions.Ladder.Suggestion;
import org.alongside.toolkit.Edition.Rung;
import org.junit.jupiter.api.Test;

/** The low-stakes ladder: four kept in a row, then a bigger one is suggested (rulings). */
class LadderTest {
    private static final Instant START = Instant.parse("2027-03-01T15:00:00Z");
    private static final Ladder LADDER = new Ladder(
            List.of(
                    new Rung("one", List.of("time", "reminder")),
                    new Rung("two", List.of("provider")),
                    new Rung("three", List.of("travel"))),
            4);

    /** k kept, x not kept, - neither; a day apart, the first a day after the start. */
    private static List<Agreement> row(String came) {
        var agreements = new ArrayList<Agreement>();
        for (var day = 0; day < came.length(); day++)
            agreements.add(new Agreement(
                    START.plusSeconds(86_400L * (day + 1)),
                    switch (came.charAt(day)) {
                        case 'k' -> Came.KEPT;
                        case 'x' -> Came.NOT_KEPT;
                        default -> Came.NEITHER;
                    }));
        return agreements;
    }

    private static List<String> next(String came, Map<String, Instant> touched) {
        return LADDER.next(row(came), touched, starter -> true)
                .map(Suggestion::starters)
                .orElse(List.of());
    }

    @Test
    void afterFourInARowTheNextRungIsSuggested() {
        var touched = Map.of("time", START);

        assertThat(next("kkk", touched)).isEmpty();
        assertThat(next("kkkk", touched)).containsExactly("provider");
        assertThat(next("xkkkkk", touched)).as("five of six, as in story A").containsExactly("provider");
        assertThat(LADDER.next(row("xkkkkk"), touched, starter -> true)
                        .orElseThrow()
                        .kept())
                .isEqualTo(5);
    }

    @Test
    void oneThatWasNotKeptBeginsTheRowAgainAndWhatIsNeitherBreaksNothing() {
        var touched = Map.of("time", START);

        assertThat(next("kkkxkkk", touched)).isEmpty();
        assertThat(next("kk--k-k", touched)).containsExactly("provider");
    }

    @Test
    void theOrderInWhichTheyCameToUsDoesNotMatter() {
        assertThat(LADDER.next(row("xkkkk").reversed(), Map.of("time", START), starter -> true))
                .isPresent();
    }

    @Test
    void onANewRungTheCountBeginsAgain() {
        var climbed = Map.of("time", START, "provider", START.plusSeconds(86_400L * 4 + 1));

        assertThat(next("kkkk", climbed)).isEmpty();
        assertThat(next("kkkkkkkk", climbed)).containsExactly("travel");
    }

    @Test
    void aRungWithNothingForThisPersonIsSteppedOver() {
        assertThat(LADDER.next(row("kkkk"), Map.of("time", START), starter -> !starter.equals("provider"))
                        .orElseThrow()
                        .starters())
                .containsExactly("travel");
    }

    @Test
    void atTheTopNothingIsSuggested() {
        assertThat(next("kkkkkk", Map.of("travel", START))).isEmpty();
    }

    @Test
    void whoHasDecidedNothingYetMayBeginAnywhere() {
        assertThat(next("kkkk", Map.of())).isEmpty();
    }
}
