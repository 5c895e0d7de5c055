package org.alongside.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.identity.UnitId;
import org.alongside.people.Arrival.Change;
import org.alongside.people.Known.KnownOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what an export tells with what is on record, and writes the difference: many rows in few statements. */
@Component
class Enrolment {
    private final IntakeRepository repository;

    Enrolment(IntakeRepository repository) {
        this.repository = repository;
    }

    /** A person comes to an officer on a day. */
    record Transfer(UUID person, UUID officer, LocalDate since) {}

    /** Whose officer the export says somebody is. */
    record Told(UUID person, UUID officer) {}

    /** Everything that has to be written. */
    record Changes(
            List<Known> people,
            List<Known> changedPeople,
            List<Transfer> transfers,
            List<Told> told,
            List<KnownOrder> orders,
            List<KnownOrder> changedOrders) {
        Changes() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    private record OrderOf(UUID person, String number) {}

    /** Of whom and of which orders this portion told already: several numbers may lead to one person. */
    private record Heard(Set<String> numbers, Set<UUID> people, Set<OrderOf> orders) {
        static Heard of(List<Intake> intakes) {
            return new Heard(intakes.stream().map(Intake::number).collect(toSet()), new HashSet<>(), new HashSet<>());
        }

        /** The kept record's row tells of the person, else the first; the others tell of their orders. */
        boolean isToldApart(Known before, Intake intake) {
            if (intake.number().equals(before.number())) return false;
            return numbers.contains(before.number()) || !people.add(before.id());
        }

        boolean isFirst(Known before, Intake intake) {
            return orders.add(new OrderOf(before.id(), intake.order().number()));
        }
    }

    List<Arrival> compare(UnitId unit, List<Intake> intakes, LocalDate today) {
        return weigh(known(unit, intakes), intakes, new Changes(), today);
    }

    List<Arrival> enrol(UnitId unit, List<Intake> intakes, LocalDate today) {
        var changes = new Changes();
        var arrivals = weigh(known(unit, intakes), intakes, changes, today);
        repository.insertPeople(unit, changes.people());
        repository.updatePeople(changes.changedPeople());
        repository.transfer(changes.transfers());
        repository.remember(changes.told());
        repository.insertOrders(changes.orders());
        repository.updateOrders(changes.changedOrders());
        return arrivals;
    }

    private Map<String, Known> known(UnitId unit, List<Intake> intakes) {
        var leads = repository.leads(unit, intakes.stream().map(Intake::number).toList());
        var known = repository.known(leads.values().stream().distinct().toList()).stream()
                .collect(toMap(Known::id, Function.identity()));
        return leads.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, lead -> Objects.requireNonNull(known.get(lead.getValue()))));
    }

    private static List<Arrival> weigh(
            Map<String, Known> known, List<Intake> intakes, Changes changes, LocalDate today) {
        var arrivals = new ArrayList<Arrival>(intakes.size());
        var heard = Heard.of(intakes);
        for (var intake : intakes) {
            var before = known.get(intake.number());
            if (hasLostLetters(before, intake)) arrivals.add(new Arrival.LostLetters());
            else if (before == null) arrivals.add(added(intake, changes, today));
            else if (heard.isToldApart(before, intake))
                arrivals.add(Arrival.differing(orderDiffering(before, intake, heard, changes)));
            else arrivals.add(differing(before, intake, heard, changes, today));
        }
        return arrivals;
    }

    private static boolean hasLostLetters(@Nullable Known before, Intake intake) {
        var told = before == null ? Known.nobodyYet(intake).told(intake) : before.told(intake);
        return Spelling.hasLostLetters(told.lastName()) || Spelling.hasLostLetters(told.firstName());
    }

    /** The first officer is taken to have had the person from the start of supervision. */
    private static Arrival added(Intake intake, Changes changes, LocalDate today) {
        var person = Known.nobodyYet(intake).told(intake);
        var starts = intake.order().starts();
        changes.people().add(person);
        changes.transfers()
                .add(new Transfer(person.id(), intake.officer().value(), starts.isAfter(today) ? today : starts));
        changes.orders().add(KnownOrder.of(person.id(), intake.order()));
        return new Arrival.Added();
    }

    private static Arrival differing(Known before, Intake intake, Heard heard, Changes changes, LocalDate today) {
        var officer = intake.officer().value();
        var after = before.told(intake);
        var fields = before.differences(after);
        if (!fields.isEmpty()) changes.changedPeople().add(after);
        if (before.held().follows(officer, today)) {
            fields.add(Change.clear("officer", before.held().officer(), officer));
            changes.transfers().add(new Transfer(before.id(), officer, today));
        }
        if (before.held().remembers(officer, today)) changes.told().add(new Told(before.id(), officer));
        fields.addAll(orderDiffering(before, intake, heard, changes));
        return Arrival.differing(fields);
    }

    private static List<Change> orderDiffering(Known before, Intake intake, Heard heard, Changes changes) {
        if (!heard.isFirst(before, intake)) return List.of();
        var order = before.order(intake.order().number());
        if (order == null) {
            changes.orders().add(KnownOrder.of(before.id(), intake.order()));
            return List.of(Change.clear("order", "", intake.order().number()));
        }
        var told = order.told(intake.order());
        var fields = order.differences(told);
        if (!fields.isEmpty()) changes.changedOrders().add(told);
        return fields;
    }
}
