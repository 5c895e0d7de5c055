package org.alongside.people;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A supervision order with its conditions. {@code ends} is null while no end is set. */
public record Order(
        String number,
        String judge,
        LocalDate starts,
        @Nullable LocalDate ends,
        String contactStandard,
        List<Condition> conditions) {
    public Order {
        conditions = List.copyOf(conditions);
    }

    Order with(UnaryOperator<Condition> change) {
        return new Order(
                number,
                judge,
                starts,
                ends,
                contactStandard,
                conditions.stream().map(change).toList());
    }
}
