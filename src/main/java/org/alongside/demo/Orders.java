package org.alongside.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.ConditionIntake;
import org.alongside.people.Intake.OrderIntake;

/** What the court ordered: orders and their conditions, by the codes and in the words of an agency's export. */
final class Orders {
    private static final List<Integer> MONTHS = List.of(12, 18, 24, 24, 30, 36);

    private final Chance chance;
    private final Sheet people;

    Orders(Chance chance, Sheet people) {
        this.chance = chance;
        this.people = people;
    }

    OrderIntake next(LocalDate starts, LocalDate today, String standard) {
        var months = chance.one(MONTHS);
        while (!starts.plusMonths(months).isAfter(today.plusWeeks(3))) months += 6;
        return of(starts, months, standard);
    }

    OrderIntake of(LocalDate starts, int months, String standard) {
        return new OrderIntake(
                "%d-CR-%d".formatted(starts.getYear(), chance.between(1000, 9899)),
                chance.one(people.texts("judges")),
                starts,
                starts.plusMonths(months),
                true,
                standard);
    }

    /** What every order asks, what some do by chance, and what this one does for certain. */
    List<ConditionIntake> conditions(String number, OrderIntake order, List<String> certain) {
        var codes = certain.isEmpty() ? byChance() : certain;
        var conditions = new ArrayList<ConditionIntake>();
        var reporting = people.at("reporting").text(String.valueOf(order.contactStandard()));
        conditions.add(
                new ConditionIntake(number, order.number(), "STD-01", 1, reporting, SetBy.COURT, order.starts()));
        people.all("everybody").forEach(condition -> conditions.add(condition(number, order, condition)));
        for (var condition : people.all("conditions"))
            if (codes.contains(condition.text("code"))) conditions.add(condition(number, order, condition));
        return conditions;
    }

    private List<String> byChance() {
        return people.all("conditions").stream()
                .filter(condition -> chance.of100(condition.number("of100")))
                .map(condition -> condition.text("code"))
                .toList();
    }

    private ConditionIntake condition(String number, OrderIntake order, Sheet condition) {
        return new ConditionIntake(
                number,
                order.number(),
                condition.text("code"),
                1,
                chance.one(condition.texts("words")),
                SetBy.valueOf(condition.text("by").toUpperCase(Locale.ROOT)),
                order.starts());
    }
}
