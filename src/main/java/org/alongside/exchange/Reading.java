package org.alongside.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.exchange.Report.Line;
import org.alongside.exchange.Report.State;
import org.alongside.people.Arrival;

/** Goes through an export once: refuses, finds repeated rows, and hands the rest on in portions. */
final class Reading<T> {
    private static final int PORTION = 2_000;

    private final Rows<T> rows;
    private final Function<List<T>, List<Arrival>> destination;
    private final Map<Object, Seen> seen = new HashMap<>();
    private final List<Row> waiting = new ArrayList<>();
    private final List<T> told = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Reading(Rows<T> rows, Function<List<T>, List<Arrival>> destination) {
        this.rows = rows;
        this.destination = destination;
    }

    private record Seen(int row, int content) {}

    void take(Row row) {
        try {
            row.checkWidth();
            accept(row, rows.read(row));
        } catch (RowRefused refused) {
            lines.add(new Line(row.number(), row.person(), State.REFUSED, refused.saying()));
        }
    }

    private void accept(Row row, T read) {
        var before = seen.putIfAbsent(rows.identity(read), new Seen(row.number(), read.hashCode()));
        if (before == null) wait(row, read);
        else if (before.content() == read.hashCode())
            lines.add(new Line(row.number(), row.person(), State.SAME, Saying.of("row.again", before.row())));
        else throw new RowRefused("twice", before.row());
    }

    private void wait(Row row, T read) {
        waiting.add(row);
        told.add(read);
        if (told.size() == PORTION) handOn();
    }

    private void handOn() {
        var arrivals = destination.apply(List.copyOf(told));
        for (var at = 0; at < waiting.size(); at++) {
            var row = waiting.get(at);
            lines.add(line(row.number(), row.person(), arrivals.get(at)));
        }
        waiting.clear();
        told.clear();
    }

    private static Line line(int row, String person, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Added() -> new Line(row, person, State.ADDED, Saying.NOTHING);
            case Arrival.Changed(var fields) ->
                new Line(row, person, State.CHANGED, Saying.of("row.changed", Saying.words("field", fields)));
            case Arrival.Same() -> new Line(row, person, State.SAME, Saying.NOTHING);
            case Arrival.UnknownPerson() -> new Line(row, person, State.REFUSED, Saying.of("row.unknown-person"));
            case Arrival.UnknownOrder() -> new Line(row, person, State.REFUSED, Saying.of("row.unknown-order"));
        };
    }

    List<Line> lines() {
        if (!told.isEmpty()) handOn();
        lines.sort(Comparator.comparingInt(Line::row));
        return lines;
    }
}
