package org.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.people.Lines.Clash;
import org.junit.jupiter.api.Test;

/** Two people change the same section: what becomes of each field. */
class LinesTest {
    private static final Lines BEFORE =
            Lines.of(Map.of("phone/to", "555-0142", "phone/hours", "mornings", "meet", "Tuesdays"));

    @Test
    void whatOnlyOneOfTheTwoTouchedIsPutTogether() {
        var theirs = BEFORE.with("phone/hours", "after six");
        var mine = BEFORE.with("meet", "Mondays").without("phone/to").with("best", "text");

        var merged = mine.over(BEFORE, theirs);

        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.lines().byField())
                .isEqualTo(Map.of("phone/hours", "after six", "meet", "Mondays", "best", "text"));
    }

    @Test
    void whatBothTouchedStaysAsTheirsUntilSomebodyChooses() {
        var theirs = BEFORE.with("meet", "Fridays").with("phone/hours", "after six");
        var mine = BEFORE.with("meet", "Mondays");

        var merged = mine.over(BEFORE, theirs);

        assertThat(merged.clashes()).containsExactly(new Clash("meet", "Fridays", "Mondays"));
        assertThat(merged.lines()).isEqualTo(theirs);
    }

    @Test
    void takingOutAgainstChangingIsAClashAndTheSameChangeIsNone() {
        var theirs = BEFORE.with("meet", "Fridays").without("phone/to");
        var mine = BEFORE.without("meet").without("phone/to");

        assertThat(mine.over(BEFORE, theirs).clashes()).containsExactly(new Clash("meet", "Fridays", ""));
    }

    @Test
    void whatIsBlankIsNotThereAndLinesEndAsHere() {
        assertThat(Lines.of(Map.of("note", " a\r\nb \n", "meet", "  ")).byField())
                .isEqualTo(Map.of("note", "a\nb"));
    }

    @Test
    void rowsKeepTheirOrder() {
        var lines = Lines.of(Map.of("02bbbbbb/name", "Joy", "01aaaaaa/name", "Ms. Coleman", "01aaaaaa/crisis", "yes"));

        assertThat(lines.rows()).containsExactly("01aaaaaa", "02bbbbbb");
        assertThat(lines.row("01aaaaaa").byField()).isEqualTo(Map.of("name", "Ms. Coleman", "crisis", "yes"));
    }
}
