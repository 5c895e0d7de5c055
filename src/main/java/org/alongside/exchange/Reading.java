package org.alongside.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alongside.exchange.Report.Line;
import org.alongside.exchange.Report.State;
import org.alongside.people.Arrival;

/** Goes through an export once: refuses, finds repeated rows, and hands the rest on in portions. */
final class Reading<T> {
    private static final int PORTION = 2_000;

    private final Rows<T> rows;
    private final Function<List<T>, List<Arrival>> destination;
    private final BiFunction<Row, Arrival, Saying> changes;
    private final Numbers seen = new Numbers();
    private final List<Waiting<T>> waiting = new ArrayList<>();
    private final List<T> told = new ArrayList<>();
    private final Lines.Writer lines;

    Reading(
            Rows<T> rows,
            Function<List<T>, List<Arrival>> destination,
            BiFunction<Row, Arrival, Saying> changes,
            Lines.Writer lines) {
        this.rows = rows;
        this.destination = destination;
        this.changes = changes;
        this.lines = lines;
    }

    /** A row in its turn: its line is known, or comes with what it told. */
    private record Waiting<T>(Row row, java.util.Optional<T> told, Line line) {}

    void take(Row row) {
        try {
            row.checkWidth();
            accept(row, rows.read(row));
        } catch (RowRefused refused) {
            wait(row, State.REFUSED, refused.saying().named(row.header()));
        }
        if (waiting.size() == PORTION) handOn();
    }

    private void accept(Row row, T read) {
        var identity = rows.identity(read).toString();
        var before = seen.put(identity, row.number());
        if (before < 0) {
            seen.put(identity + '\n' + read.hashCode(), row.number());
            waiting.add(new Waiting<>(row, java.util.Optional.of(read), NOT_YET));
            told.add(read);
        } else if (seen.has(identity + '\n' + read.hashCode())) wait(row, State.SAME, Saying.of("row.again", before));
        else throw new RowRefused("twice", before);
    }

    private static final Line NOT_YET = new Line(0, "", State.SAME, Saying.NOTHING);

    private void wait(Row row, State state, Saying why) {
        waiting.add(new Waiting<>(row, java.util.Optional.empty(), new Line(row.number(), row.person(), state, why)));
    }

    private void handOn() {
        var arrivals = destination.apply(List.copyOf(told)).iterator();
        for (var each : waiting) lines.add(each.told().isEmpty() ? each.line() : line(each.row(), arrivals.next()));
        waiting.clear();
        told.clear();
    }

    private Line line(Row row, Arrival arrival) {
        var why = changes.apply(row, arrival);
        return switch (arrival) {
            case Arrival.Added() -> new Line(row.number(), row.person(), State.ADDED, why);
            case Arrival.Changed changed -> new Line(row.number(), row.person(), State.CHANGED, why);
            case Arrival.Same() -> new Line(row.number(), row.person(), State.SAME, why);
            case Arrival.UnknownPerson() ->
                new Line(row.number(), row.person(), State.REFUSED, Saying.of("row.unknown-person"));
            case Arrival.UnknownOrder() ->
                new Line(row.number(), row.person(), State.REFUSED, Saying.of("row.unknown-order"));
            case Arrival.LostLetters() ->
                new Line(row.number(), row.person(), State.REFUSED, Saying.of("row.name-lost-letters"));
        };
    }

    void done() {
        if (!waiting.isEmpty()) handOn();
    }
}
