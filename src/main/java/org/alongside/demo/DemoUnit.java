package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.Requests;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.measures.Measures;
import org.alongside.people.People;
import org.alongside.plans.Plans;
import org.alongside.sessions.Sessions;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Component;

/** Makes the demo unit: its staff, its people and what they have been through, the same for the same moment. */
@Component
class DemoUnit {
    private static final long SEED = 20_240_901;

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Toolkit toolkit;
    private final Sessions sessions;
    private final Decisions decisions;
    private final Requests requests;
    private final Plans plans;
    private final Measures measures;
    private final Lately lately;

    DemoUnit(
            Units units,
            People people,
            Appointments appointments,
            Toolkit toolkit,
            Sessions sessions,
            Decisions decisions,
            Requests requests,
            Plans plans,
            Measures measures,
            Lately lately) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.toolkit = toolkit;
        this.sessions = sessions;
        this.decisions = decisions;
        this.requests = requests;
        this.plans = plans;
        this.measures = measures;
        this.lately = lately;
    }

    void fill(Unit unit, LocalDateTime now) {
        var chance = new Chance(SEED);
        var sheet = Sheet.read("people");
        var known = Sheet.read("known").all("people");
        var caseloads = new Caseloads(chance, sheet, now);
        var everybody = new ArrayList<Someone>();
        for (var line : sheet.all("staff")) {
            var staff = join(unit, line);
            everybody.addAll(caseloads.of(staff, line.number("people"), everybody.isEmpty() ? known : List.of()));
        }
        enrol(unit, everybody);
        var talk = Talk.of(Sheet.read("talk"));
        bringIn(unit, now, new Telling(chance, talk, toolkit.current(), now).of(everybody));
        lately.fill(unit, everybody, now.toLocalDate(), chance);
    }

    private Staff join(Unit unit, Sheet line) {
        return units.join(
                unit.id(),
                line.text("name"),
                line.text("email"),
                line.text("badge"),
                Set.of(Role.valueOf(line.text("role"))));
    }

    private void enrol(Unit unit, List<Someone> everybody) {
        people.enrol(unit, everybody.stream().map(Someone::intake).toList());
        people.setConditions(
                unit,
                everybody.stream().flatMap(one -> one.conditions().stream()).toList());
        appointments.bringIn(
                unit,
                everybody.stream().flatMap(one -> one.appointments().stream()).toList());
    }

    private void bringIn(Unit unit, LocalDateTime now, List<Telling.Told> told) {
        var ids = people.numbered(
                unit, told.stream().map(one -> one.someone().number()).toList());
        var history = new History(toolkit.current(), unit.zone());
        var ends = new Ends(toolkit.current(), unit.zone(), now.toLocalDate());
        for (var one : told) {
            var someone = one.someone();
            var person = Objects.requireNonNull(ids.get(someone.number()));
            ends.add(someone, person, one.meetings());
            history.add(
                    someone,
                    person,
                    one.meetings(),
                    () -> people.ordersOf(people.caseFor(someone.officer(), person)).stream()
                            .flatMap(order -> order.conditions().stream())
                            .toList());
        }
        sessions.recordEarlier(history.sessions);
        decisions.recordEarlier(history.decisions);
        decisions.recordEarlierConclusions(ends.conclusions);
        requests.recordEarlier(ends.requests);
        plans.recordEarlier(history.plans);
        measures.recordEarlier(history.ratings);
    }
}
