package org.alongside.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as Alongside would read them, or why it cannot be read so. */
record Preview(List<String> columns, List<Line> lines, Saying problem) {
    /** One cell: text in our words, a date, or what is wrong with it. */
    record Cell(String column, String text, @Nullable LocalDate date, Saying problem) {}

    record Line(int row, List<Cell> cells, Saying problem) {}

    static Preview none(Saying problem) {
        return new Preview(List.of(), List.of(), problem);
    }

    static Preview of(ExportKind kind, Sample sample, Mapping mapping, Rows<?> rows, Officers officers) {
        try {
            var header = Header.of(kind, sample.names(), withoutForbidden(sample, mapping));
            var columns =
                    kind.choices().stream().filter(header.places()::containsKey).toList();
            var lines = sample.first().stream()
                    .map(raw -> line(new Row(raw.number(), header, raw.cells()), columns, rows, officers))
                    .toList();
            return new Preview(columns, lines, Saying.NOTHING);
        } catch (Unusable unusable) {
            return none(unusable.saying());
        }
    }

    /** What may not come in is not read here either, whether or not somebody said so yet. */
    private static Mapping withoutForbidden(Sample sample, Mapping mapping) {
        var columns = new LinkedHashMap<>(mapping.columns());
        for (var at = 0; at < sample.headings().size(); at++)
            if (sample.forbidden(at)) columns.put(sample.headings().get(at), Mapping.LEFT_OUT);
        return new Mapping(mapping.layout(), columns, mapping.words());
    }

    private static Line line(Row row, List<String> columns, Rows<?> rows, Officers officers) {
        var cells = columns.stream().map(column -> cell(row, column, officers)).toList();
        try {
            row.checkWidth();
            rows.read(row);
            return new Line(row.number(), cells, Saying.NOTHING);
        } catch (RowRefused refused) {
            return new Line(row.number(), cells, refused.saying().named(row.header()));
        }
    }

    private static Cell cell(Row row, String column, Officers officers) {
        var cells = new Cells(row);
        try {
            if (Guess.isDate(column))
                return new Cell(column, "", new Times(cells).dateOrNone(column, latest(column)), Saying.NOTHING);
            return new Cell(column, text(row, cells, column, officers), null, Saying.NOTHING);
        } catch (RowRefused refused) {
            return new Cell(column, "", null, refused.saying().named(row.header()));
        }
    }

    private static @Nullable LocalDate latest(String column) {
        return column.equals("DateOfBirth") ? LocalDate.of(2012, 1, 1) : null;
    }

    private static String text(Row row, Cells cells, String column, Officers officers) {
        var text = Optional.ofNullable(cells.text(column, 4_000)).orElse("");
        if (column.equals("Status")) return Guess.choices(column).contains(text) ? text : "";
        if (column.equals("OfficerName") && text.startsWith(Officers.CHOSEN)) return officers.nameOf(text);
        if (Set.of("LastName", "FirstName").contains(column)
                && row.header().mapping().layout().capitals()) return Capitals.softened(text);
        if (column.equals("PrimaryLanguage"))
            return Optional.ofNullable(cells.language(column)).orElse("");
        return text;
    }
}
