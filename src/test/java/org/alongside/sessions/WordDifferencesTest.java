package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.sessions.WordDifferences.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferencesTest {
    @ParameterizedTest
    @CsvSource({
        "Keep my shifts, Keep my night shifts, Keep my shifts, Keep my [night ]shifts",
        "Keep my shifts, Lose my shifts, [Keep ]my shifts, [Lose ]my shifts",
        "one two three, three two one, [one two ]three, three[ two one]",
        "same, same, same, same",
        "'', new words, '', [new words]"
    })
    void onlyWhatTheOtherHasNotIsMarked(String one, String other, String markedOne, String markedOther) {
        var differences = WordDifferences.between(one, other);

        assertThat(marked(differences.first())).isEqualTo(markedOne);
        assertThat(marked(differences.second()))
                .satisfies(text -> assertThat(text.replace("] [", " ")).isEqualToIgnoringWhitespace(markedOther));
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.alone() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void bothWordingsStayWhole() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var one = words(random, random.nextInt(12));
            var other = words(random, random.nextInt(12));
            var differences = WordDifferences.between(one, other);
            assertThat(text(differences.first())).isEqualTo(one);
            assertThat(text(differences.second())).isEqualTo(other);
        }
    }

    @Test
    void twoLongNotesAreComparedAtOnce() {
        var random = new Random(7);
        var one = words(random, 4_000);
        var other = words(random, 4_000);

        assertThatCode(() -> WordDifferences.between(one, other)).doesNotThrowAnyException();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> "w" + random.nextInt(5) + (random.nextInt(6) == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
