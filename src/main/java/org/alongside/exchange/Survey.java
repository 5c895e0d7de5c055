package org.alongside.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A first walk through a file, before anything is compared or written: how many rows, whose, and what may not be read. */
record Survey(int rows, Numbers people) {
    private static final int TRIED = 2_000;

    /** @throws Unusable where the file is broken, empty, or a column that would be read holds what may not come in */
    static Survey of(Export export) {
        var people = new Numbers();
        var rows = new int[1];
        var samples = new HashMap<String, List<String>>();
        export.header().places().keySet().stream()
                .filter(column -> !column.equals("ConditionText") && !column.equals("Status"))
                .forEach(column -> samples.put(column, new ArrayList<>()));
        export.each(row -> {
            rows[0]++;
            people.put(row.person(), row.number());
            if (rows[0] <= TRIED) take(row, samples);
        });
        if (rows[0] == 0) throw new Unusable("no-rows");
        samples.forEach((column, values) -> {
            if (Forbidden.values(values))
                throw new Unusable("forbidden-values", export.header().named(column));
        });
        return new Survey(rows[0], people);
    }

    private static void take(Row row, Map<String, List<String>> samples) {
        samples.forEach((column, values) -> {
            var cell = row.cell(column);
            if (cell != null && !cell.isEmpty()) values.add(cell);
        });
    }
}
