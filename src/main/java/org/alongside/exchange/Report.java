package org.alongside.exchange;

import java.util.List;

/** What became of an export, row by row; {@code written} is false for a trial. */
record Report(ExportKind kind, boolean written, List<Saying> notes, List<Line> lines) {
    Report {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /** How a row turned out. */
    enum State {
        ADDED,
        CHANGED,
        SAME,
        REFUSED
    }

    /** One row of the file (the first is 1), with the person's number and why it turned out so. */
    record Line(int row, String person, State state, Saying why) {}

    int count(State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    List<Line> refused() {
        return lines.stream().filter(line -> line.state() == State.REFUSED).toList();
    }

    int toWrite() {
        return count(State.ADDED) + count(State.CHANGED);
    }

    boolean nothingUsable() {
        return count(State.REFUSED) == lines.size();
    }
}
