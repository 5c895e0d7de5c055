package org.alongside.signs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.calendar.CalendarBroughtIn;
import org.alongside.calendar.TurnedOut;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.CaseOfficers;
import org.alongside.people.EpisodeChanged;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps up to date what asks somebody to look, for those who are at work: what happens is looked at when it happens, what
 * only time brings every few minutes, so that no list has to wait for it (W5).
 */
@Component
@Transactional
class Looking {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration AT_WORK = Duration.ofMinutes(30);

    private final Raising raising;
    private final Watches watches;
    private final People people;
    private final CaseOfficers officers;
    private final Units units;
    private final Clock clock;
    private final Map<StaffId, Reader> readers = new ConcurrentHashMap<>();

    Looking(Raising raising, Watches watches, People people, CaseOfficers officers, Units units, Clock clock) {
        this.raising = raising;
        this.watches = watches;
        this.people = people;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    /** Somebody at work: when they last read a list, and when it was last looked at what asks for something. */
    private record Reader(Staff staff, Instant read, Instant looked) {
        boolean isStale(Instant now) {
            return looked.isBefore(now.minus(FRESH));
        }
    }

    /** Before a list is read. The whole unit of a supervisor is looked at in the background. */
    void before(Staff staff) {
        var now = clock.instant();
        var last = readers.get(staff.id());
        var looked = last == null ? Instant.EPOCH : last.looked();
        if (staff.is(Role.OFFICER) && looked.isBefore(now.minus(FRESH))) {
            look(staff);
            looked = now;
        }
        readers.put(staff.id(), new Reader(staff, now, looked));
    }

    @Scheduled(initialDelay = 2 * 60 * 1000, fixedDelay = 2 * 60 * 1000)
    void keep() {
        var now = clock.instant();
        readers.values().removeIf(reader -> reader.read().isBefore(now.minus(AT_WORK)));
        for (var reader : List.copyOf(readers.values()))
            if (reader.isStale(now.plus(FRESH.dividedBy(2)))) {
                look(reader.staff());
                readers.computeIfPresent(reader.staff().id(), (_, one) -> new Reader(one.staff(), one.read(), now));
            }
    }

    private void look(Staff staff) {
        var theirs = new ArrayList<Person>();
        if (staff.is(Role.OFFICER)) theirs.addAll(people.lookedAfter(staff));
        if (staff.is(Role.SUPERVISOR))
            units.staffOf(staff.unit()).stream()
                    .filter(one -> one.is(Role.OFFICER))
                    .forEach(officer -> theirs.addAll(people.lookedAfter(officer)));
        raising.upToDate(staff, watches.of(staff, theirs.stream().distinct().toList()));
    }

    @EventListener
    void turnedOut(TurnedOut what) {
        look(what.person());
    }

    @EventListener
    void changed(EpisodeChanged what) {
        look(what.person());
    }

    @EventListener
    void broughtIn(CalendarBroughtIn what) {
        readers.values().removeIf(reader -> reader.staff().unit().equals(what.unit()));
    }

    private void look(PersonId person) {
        officers.of(List.of(person)).values().stream()
                .findFirst()
                .flatMap(units::active)
                .ifPresent(officer ->
                        raising.upToDate(officer, watches.of(officer, people.among(officer, List.of(person)))));
    }
}
