package org.alongside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.Around;
import org.alongside.desk.Line.Shows;
import org.alongside.desk.Line.Sorted;
import org.alongside.desk.Waits.Kind;
import org.alongside.identity.PersonId;
import org.alongside.people.EpisodeState;
import org.alongside.people.Listed;
import org.alongside.people.Person;
import org.junit.jupiter.api.Test;

/** The list is in the order of what waits on the officer: by kind, then by day, and by nothing else. */
class WaitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Waits waits(Kind kind, int daysAgo) {
        return new Waits(kind, TODAY.minusDays(daysAgo), false, "", "/people/x");
    }

    private static Line line(String name, Optional<LocalDateTime> next, Optional<LocalDateTime> seen, Waits... waits) {
        var id = PersonId.next();
        return new Line(
                new Listed(
                        new Person(id, "N", "A", name, "", "en", false), TODAY.minusDays(90), Optional.empty(), false),
                new Around(id, next, seen),
                0,
                Optional.empty(),
                Optional.empty(),
                new EpisodeState.Active(),
                List.of(waits));
    }

    private static List<String> names(Sorted sorted, Line... lines) {
        return Stream.of(lines)
                .sorted(sorted.order())
                .map(line -> line.person().lastName())
                .toList();
    }

    @Test
    void theKindsComeInTheOrderInWhichTheyWait() {
        assertThat(Kind.values())
                .containsExactly(
                        Kind.ALERT,
                        Kind.PROMISE,
                        Kind.TO_TELL,
                        Kind.SIGN,
                        Kind.TO_TELL,
                        Kind.SIGN,
                        Kind.UNSETTLED,
                        Kind.LEFT_OPEN,
                        Kind.UNDERWAY,
                        Kind.NOTE_UNSIGNED,
                        Kind.NO_NEXT,
                        Kind.RESPONSE,
                        Kind.NO_NEXT,
                        Kind.RESPONSE,
                        Kind.TO_FILE,
                        Kind.ANSWERED,
                        Kind.UNSEEN,
                        Kind.ENDING);
    }

    @Test
    void whoeverWaitsForMoreComesBeforeWhoeverWaitsLonger() {
        assertThat(names(
                        Sorted.WAITS,
                        line("Nothing", Optional.empty(), Optional.empty()),
                        line("Unseen", Optional.empty(), Optional.empty(), waits(Kind.UNSEEN, 200)),
                        line("Note", Optional.empty(), Optional.empty(), waits(Kind.NOTE_UNSIGNED, 3)),
                        line("Older promise", Optional.empty(), Optional.empty(), waits(Kind.PROMISE, 9)),
                        line(
                                "Promise",
                                Optional.empty(),
                                Optional.empty(),
                                waits(Kind.UNSEEN, 300),
                                waits(Kind.PROMISE, 1)),
                        line("Alert", Optional.empty(), Optional.empty(), waits(Kind.ALERT, 0))))
                .containsExactly("Alert", "Older promise", "Promise", "Note", "Unseen", "Nothing");
    }

    @Test
    void aLineNamesTheMostPressingFirst() {
        var line = line("A", Optional.empty(), Optional.empty(), waits(Kind.ENDING, -9), waits(Kind.NOTE_UNSIGNED, 2));
        assertThat(line.waits()).extracting(Waits::kind).containsExactly(Kind.NOTE_UNSIGNED, Kind.ENDING);
        assertThat(line.is(Shows.NOTE, TODAY)).isTrue();
        assertThat(line.is(Shows.PROMISE, TODAY)).isFalse();
        assertThat(line.is(Shows.NEW, TODAY)).isFalse();
    }

    @Test
    void otherOrdersAreByNameAndByDates() {
        var morning = TODAY.atTime(9, 0);
        var zed = line("Zed", Optional.of(morning), Optional.of(morning.minusDays(1)));
        var abe = line("Abe", Optional.empty(), Optional.empty());
        var may = line("May", Optional.of(morning.plusDays(1)), Optional.of(morning.minusDays(40)));
        assertThat(names(Sorted.NAME, zed, abe, may)).containsExactly("Abe", "May", "Zed");
        assertThat(names(Sorted.NEXT, zed, abe, may)).containsExactly("Zed", "May", "Abe");
        assertThat(names(Sorted.SEEN, zed, abe, may)).containsExactly("Abe", "May", "Zed");
    }

    @Test
    void aKeptListIsAnAddressOfCodes() {
        assertThat(KeptList.path(List.of(Shows.NOTE, Shows.UNSEEN), Sorted.NAME))
                .isEqualTo("/people?show=unseen&show=note&sort=name");
        assertThat(KeptList.path(List.of(), Sorted.WAITS)).isEqualTo("/people");
        assertThat(Arrays.stream(Shows.values()).map(Shows::code)).allMatch(code -> code.matches("[a-z]+"));
    }

    @Test
    void aPartThatCannotBeReadLeavesTheOthersBe() {
        var broken = Part.of("any", List.of("nothing"), () -> {
            throw new IllegalStateException("a row that nobody may see");
        });
        assertThat(broken.broken()).isTrue();
        assertThat(broken.it()).containsExactly("nothing");
        assertThat(Part.of("any", "", () -> "read")).isEqualTo(new Part<>("read", false));
    }
}
