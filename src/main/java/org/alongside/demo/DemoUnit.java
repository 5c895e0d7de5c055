package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Decisions;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.measures.Measures;
import org.alongside.people.People;
import org.alongside.plans.Plans;
import org.alongside.sessions.SessionId;
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
    private final Plans plans;
    private final Measures measures;

    DemoUnit(
            Units units,
            People people,
            Appointments appointments,
            Toolkit toolkit,
            Sessions sessions,
            Decisions decisions,
            Plans plans,
            Measures measures) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.toolkit = toolkit;
        this.sessions = sessions;
        this.decisions = decisions;
        this.plans = plans;
        this.measures = measures;
    }

    /** Somebody and the meetings they have had. */
    private record Told(Someone someone, List<Meeting> meetings) {}

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
        bringIn(unit, told(everybody, chance, now));
    }

    private Staff join(Unit unit, Sheet line) {
        return units.join(
                unit.id(), line.text("name"), line.text("email"), line.text("badge"), Set.of(Role.valueOf(line.text("role"))));
    }

    private void enrol(Unit unit, List<Someone> everybody) {
        people.enrol(unit, everybody.stream().map(Someone::intake).toList());
        people.setConditions(
                unit, everybody.stream().flatMap(one -> one.conditions().stream()).toList());
        appointments.bringIn(
                unit, everybody.stream().flatMap(one -> one.appointments().stream()).toList());
    }

    /** The first officer's newest meeting, and one a little older, still wait for their notes. */
    private List<Told> told(List<Someone> everybody, Chance chance, LocalDateTime now) {
        var talk = Talk.of(Sheet.read("talk"));
        var edition = toolkit.current();
        var first = everybody.getFirst().officer();
        var forgotten = forgotten(everybody, chance, now);
        var told = new ArrayList<Told>();
        for (var someone : everybody) {
            var meetings = someone.known() == null
                    ? new Story(chance, talk, edition, someone, forgotten.contains(someone.number())).meetings()
                    : new Past(chance, now.toLocalDate()).of(someone, someone.known());
            told.add(new Told(someone, meetings));
        }
        var waiting = waiting(told.stream().filter(one -> one.someone().officer().equals(first)).toList());
        return told.stream().map(one -> new Told(one.someone(), signed(one.meetings(), waiting))).toList();
    }

    /** Whose officer has yet to keep a promise: one of each officer's people, besides those known. */
    private static Set<String> forgotten(List<Someone> everybody, Chance chance, LocalDateTime now) {
        var forgotten = new HashSet<String>();
        var officers = new HashSet<Staff>();
        for (var someone : chance.shuffled(everybody)) {
            var slots = someone.slots().stream().filter(Slot::held).toList();
            if (someone.known() == null
                    && !slots.isEmpty()
                    && slots.getLast().starts().isBefore(now.minusDays(4))
                    && officers.add(someone.officer())) forgotten.add(someone.number());
        }
        return forgotten;
    }

    private static Set<SessionId> waiting(List<Told> caseload) {
        var newest = caseload.stream()
                .filter(one -> one.someone().known() == null)
                .flatMap(one -> one.meetings().stream())
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.slot().starts()).reversed())
                .toList();
        return Set.of(newest.getFirst().id(), newest.get(2).id());
    }

    private static List<Meeting> signed(List<Meeting> meetings, Set<SessionId> waiting) {
        return meetings.stream()
                .map(meeting -> waiting.contains(meeting.id()) ? meeting.unsigned() : meeting)
                .toList();
    }

    private void bringIn(Unit unit, List<Told> told) {
        var ids = people.numbered(unit, told.stream().map(one -> one.someone().number()).toList());
        var history = new History(toolkit.current(), unit.zone());
        for (var one : told) {
            var someone = one.someone();
            var person = Objects.requireNonNull(ids.get(someone.number()));
            history.add(someone, person, one.meetings(), () -> people.ordersOf(people.caseFor(someone.officer(), person)).stream()
                    .flatMap(order -> order.conditions().stream())
                    .toList());
        }
        sessions.recordEarlier(history.sessions);
        decisions.recordEarlier(history.decisions);
        plans.recordEarlier(history.plans);
        measures.recordEarlier(history.ratings);
    }
}
