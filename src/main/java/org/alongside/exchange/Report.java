package org.alongside.exchange;

import java.util.List;

/**
 * What became of an export, row by row; {@code written} is false for a trial. {@code halt} is why it must not be brought
 * in unless somebody says so who has seen the numbers, or nothing.
 */
record Report(ExportKind kind, boolean written, List<Saying> notes, Lines lines, Saying halt) {
    Report {
        notes = List.copyOf(notes);
    }

    /** How a row turned out. */
    enum State {
        ADDED,
        CHANGED,
        SAME,
        REFUSED,
        /** No row: a person whom the file held the last time. */
        GONE
    }

    /** One row of the file (the first is 1; 0 for none), with the person's number and why it turned out so. */
    record Line(int row, String person, State state, Saying why) {}

    int count(State state) {
        return lines.count(state);
    }

    int rows() {
        return lines.size();
    }

    List<Line> refused() {
        return lines.stream().filter(line -> line.state() == State.REFUSED).toList();
    }

    /** The first lines of that kind, few enough for a page. */
    List<Line> some(State state) {
        return lines.first(state);
    }

    int toWrite() {
        return count(State.ADDED) + count(State.CHANGED) + count(State.GONE);
    }

    boolean nothingUsable() {
        return count(State.REFUSED) == rows();
    }

    boolean halts() {
        return !halt.key().isEmpty();
    }
}
