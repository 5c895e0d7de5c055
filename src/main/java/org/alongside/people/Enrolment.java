package org.alongside.people;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Everything that has to be written. */
    record Changes(
            List<Known> people,
            List<Known> changedPeople,
            List<Transfer> transfers,
            List<KnownOrder> orders,
            List<KnownOrder> changedOrders) {
        Changes() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
        repository.insertOrders(changes.orders());
        repository.updateOrders(changes.changedOrders());
        return arrivals;
    }

    private Map<String, Known> known(UnitId unit, List<Intake> intakes) {
        return repository.known(unit, intakes.stream().map(Intake::number).toList()).stream()
                .collect(toMap(Known::number, Function.identity()));
    }

    private static List<Arrival> weigh(
            Map<String, Known> known, List<Intake> intakes, Changes changes, LocalDate today) {
        var arrivals = new ArrayList<Arrival>(intakes.size());
        for (var intake : intakes) {
            var before = known.get(intake.number());
            if (hasLostLetters(before, intake)) arrivals.add(new Arrival.LostLetters());
            else
                arrivals.add(
                        before == null ? added(intake, changes, today) : differing(before, intake, changes, today));
        }
        return arrivals;
    }

    private static boolean hasLostLetters(@Nullable Known before, Intake intake) {
        var told = before == null ? Known.nobodyYet(intake.number()).told(intake) : before.told(intake);
        return Spelling.hasLostLetters(told.lastName()) || Spelling.hasLostLetters(told.firstName());
    }

    /** The first officer is taken to have had the person from the start of supervision. */
    private static Arrival added(Intake intake, Changes changes, LocalDate today) {
        var person = Known.nobodyYet(intake.number()).told(intake);
        var starts = intake.order().starts();
        changes.people().add(person);
        changes.transfers()
                .add(new Transfer(person.id(), intake.officer().value(), starts.isAfter(today) ? today : starts));
        changes.orders().add(KnownOrder.of(person.id(), intake.order()));
        return new Arrival.Added();
    }

    private static Arrival differing(Known before, Intake intake, Changes changes, LocalDate today) {
        var after = before.told(intake);
        var fields = before.differences(after);
        if (!fields.isEmpty()) changes.changedPeople().add(after);
        if (!Objects.equals(before.officer(), after.officer())) {
            fields.add(Change.clear("officer", before.officer(), after.officer()));
            changes.transfers().add(new Transfer(before.id(), intake.officer().value(), today));
        }
        fields.addAll(orderDiffering(before, intake, changes));
        return Arrival.differing(fields);
    }

    private static List<Change> orderDiffering(Known before, Intake intake, Changes changes) {
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
