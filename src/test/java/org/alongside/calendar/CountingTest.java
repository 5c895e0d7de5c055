package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Counting.Counts;
import org.alongside.calendar.Counting.DoesNotCount;
import org.alongside.calendar.Counting.Word;
import org.alongside.calendar.Reason.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as missed, and that no order of words can make it more. */
class CountingTest {
    private static final int STREAMS = 2_000;
    private static final Set<Side> MAY_COUNT = EnumSet.of(Side.NOT_KNOWN, Side.THEIRS, Side.ACCESS);

    private static List<Word> everyWord() {
        return Stream.of(Outcome.MISSED, Outcome.EXCUSED, Outcome.CANCELLED, Outcome.RESCHEDULED)
                .flatMap(outcome -> Stream.of(Reason.values()).map(reason -> new Word(outcome, reason)))
                .toList();
    }

    @Test
    void aMissBeginsWithNobodyKnowingWhyAndIsCounted() {
        assertThat(Counting.of(List.of(new Word(Outcome.MISSED, Reason.UNKNOWN)), Optional.empty()))
                .isEqualTo(new Counts());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonSaysByItselfWhatTheAppointmentWas(Reason reason) {
        var counting = Counting.of(List.of(new Word(reason.outcome(), reason)), Optional.empty());

        assertThat(counting.counts()).isEqualTo(MAY_COUNT.contains(reason.side()));
        assertThat(reason.outcome() == Outcome.MISSED).isEqualTo(MAY_COUNT.contains(reason.side()));
    }

    @Test
    void noOrderOfWordsMakesAnAbsenceCountThatWasOursAPauseExcusedCalledOffOrMoved() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("counting: seed " + seed);
        var chance = new Random(seed);
        for (var stream = 0; stream < STREAMS; stream++) {
            var words = new ArrayList<Word>();
            for (var word = 1 + chance.nextInt(6); word > 0; word--)
                words.add(everyWord().get(chance.nextInt(everyWord().size())));
            var paused = chance.nextInt(5) == 0
                    ? Optional.of(Because.values()[chance.nextInt(Because.values().length)])
                    : Optional.<Because>empty();

            var counting = Counting.of(words, paused);

            var onlyMissed = words.stream()
                    .allMatch(word -> word.outcome() == Outcome.MISSED
                            && MAY_COUNT.contains(java.util.Objects.requireNonNull(word.reason())
                                    .side()));
            assertThat(counting.counts())
                    .as("seed %d, %s, %s", seed, words, paused)
                    .isEqualTo(onlyMissed && paused.isEmpty());
            Collections.shuffle(words, chance);
            assertThat(Counting.of(words, paused)).as("seed %d", seed).isEqualTo(counting);
        }
    }

    @Test
    void thePauseOfTheSupervisionIsNamedBeforeTheWordsOfTheUnit() {
        assertThat(Counting.of(List.of(new Word(Outcome.EXCUSED, Reason.FORGOT)), Optional.of(Because.HOSPITAL)))
                .isEqualTo(new DoesNotCount(Because.HOSPITAL));
    }
}
