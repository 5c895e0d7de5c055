package org.alongside.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.identity.UnitId;
import org.alongside.people.ConditionIntakeRepository.OrderOfPerson;
import org.alongside.people.KnownCondition.Place;
import org.springframework.stereotype.Component;

/** Puts the conditions of an export to their orders. */
@Component
class ConditionEnrolment {
    private final ConditionIntakeRepository repository;

    ConditionEnrolment(ConditionIntakeRepository repository) {
        this.repository = repository;
    }

    /** Everything that has to be written. */
    private record Changes(List<KnownCondition> added, List<KnownCondition> changed) {}

    /** What is known, and of what this portion told already: two numbers may lead to one person, and the first row tells. */
    private record Portion(Map<Place, KnownCondition> known, Set<Place> heard, Changes changes) {}

    List<Arrival> compare(UnitId unit, List<ConditionIntake> told) {
        return weigh(unit, told, new Changes(new ArrayList<>(), new ArrayList<>()));
    }

    List<Arrival> enrol(UnitId unit, List<ConditionIntake> told) {
        var changes = new Changes(new ArrayList<>(), new ArrayList<>());
        var arrivals = weigh(unit, told, changes);
        repository.insert(changes.added());
        repository.update(changes.changed());
        return arrivals;
    }

    private List<Arrival> weigh(UnitId unit, List<ConditionIntake> told, Changes changes) {
        var numbers = told.stream().map(ConditionIntake::person).distinct().toList();
        var orders = repository.orders(unit, numbers);
        var known = repository.known(orders).stream().collect(toMap(KnownCondition::place, identity()));
        var ordersOf = orders.stream().collect(groupingBy(OrderOfPerson::personNumber));
        var portion = new Portion(known, new HashSet<>(), changes);
        var arrivals = new ArrayList<Arrival>(told.size());
        for (var condition : told)
            arrivals.add(weigh(condition, ordersOf.getOrDefault(condition.person(), List.of()), portion));
        return arrivals;
    }

    private static Arrival weigh(ConditionIntake told, List<OrderOfPerson> orders, Portion portion) {
        if (orders.isEmpty()) return new Arrival.UnknownPerson();
        for (var order : orders) if (order.number().equals(told.order())) return weigh(told, order, portion);
        return new Arrival.UnknownOrder();
    }

    private static Arrival weigh(ConditionIntake told, OrderOfPerson order, Portion portion) {
        var place = new Place(order.id(), told.code(), told.position());
        if (!portion.heard().add(place)) return new Arrival.Same();
        var before = portion.known().get(place);
        if (before == null) {
            portion.changes().added().add(KnownCondition.of(place, order.person(), told));
            return new Arrival.Added();
        }
        var after = before.told(told);
        var fields = before.differences(after);
        if (!fields.isEmpty()) portion.changes().changed().add(after);
        return Arrival.differing(fields);
    }
}
