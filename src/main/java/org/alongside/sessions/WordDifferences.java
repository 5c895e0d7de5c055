package org.alongside.sessions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Two wordings side by side: which words stand in one of them alone. */
record WordDifferences(List<Piece> first, List<Piece> second) {
    /** Beyond this many pairs of words a middle is shown as all different rather than compared for seconds. */
    private static final int PAIRS = 4_000_000;

    /** Some words in a row; {@code alone} when they are not in the other wording. */
    record Piece(String text, boolean alone) {}

    WordDifferences {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    static WordDifferences between(String first, String second) {
        var left = words(first);
        var right = words(second);
        var leftShared = new BitSet(left.size());
        var rightShared = new BitSet(right.size());
        var from = 0;
        while (from < Math.min(left.size(), right.size()) && left.get(from).equals(right.get(from))) from++;
        var tail = 0;
        while (tail < Math.min(left.size(), right.size()) - from
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) tail++;
        leftShared.set(0, from);
        rightShared.set(0, from);
        leftShared.set(left.size() - tail, left.size());
        rightShared.set(right.size() - tail, right.size());
        middle(left, right, from, tail, leftShared, rightShared);
        return new WordDifferences(pieces(left, leftShared), pieces(right, rightShared));
    }

    /** Each word with the space after it. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split("(?<=\\s)(?=\\S)")) if (!word.isEmpty()) words.add(word);
        return words;
    }

    /** The longest run of words, in order, that both middles have. */
    private static void middle(
            List<String> left, List<String> right, int from, int tail, BitSet leftShared, BitSet rightShared) {
        var rows = left.size() - tail - from;
        var columns = right.size() - tail - from;
        if ((long) rows * columns > PAIRS) return;
        var longest = new int[rows + 1][columns + 1];
        for (var row = rows - 1; row >= 0; row--)
            for (var column = columns - 1; column >= 0; column--)
                longest[row][column] = same(left.get(from + row), right.get(from + column))
                        ? longest[row + 1][column + 1] + 1
                        : Math.max(longest[row + 1][column], longest[row][column + 1]);
        var row = 0;
        var column = 0;
        while (row < rows && column < columns) {
            if (same(left.get(from + row), right.get(from + column))) {
                leftShared.set(from + row++);
                rightShared.set(from + column++);
            } else if (longest[row + 1][column] >= longest[row][column + 1]) row++;
            else column++;
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static List<Piece> pieces(List<String> words, BitSet shared) {
        var pieces = new ArrayList<Piece>();
        for (var place = 0; place < words.size(); ) {
            var alone = !shared.get(place);
            var text = new StringBuilder();
            while (place < words.size() && shared.get(place) != alone) text.append(words.get(place++));
            pieces.add(new Piece(text.toString(), alone));
        }
        return pieces;
    }
}
