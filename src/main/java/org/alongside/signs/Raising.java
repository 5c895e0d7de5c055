package org.alongside.signs;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.CaseOfficers;
import org.alongside.signs.Sign.About;
import org.alongside.signs.Sign.Kind;
import org.alongside.signs.SignEvent.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what the rules ask for. The same facts do it once; a new fact is added to what is open, and opens again what was
 * closed over some of the same facts. It never writes anything but the sign (R14).
 */
@Component
@Transactional
class Raising {
    private static final Action RAISED = new Action("sign.raised");
    private static final Action ADDED = new Action("sign.fact-added");
    private static final Action REOPENED = new Action("sign.reopened");

    private final SignRepository repository;
    private final CaseOfficers officers;
    private final Audit audit;
    private final Clock clock;

    Raising(SignRepository repository, CaseOfficers officers, Audit audit, Clock clock) {
        this.repository = repository;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of these people, with what was raised just now; the latest first. */
    List<Sign> upToDate(Staff staff, Map<PersonId, Watch> watches) {
        if (watches.isEmpty()) return List.of();
        var before = repository.of(watches.keySet());
        var asking =
                watches.values().stream().filter(watch -> asks(watch, before)).toList();
        if (asking.isEmpty()) return before;
        var lookers = officers.of(watches.keySet());
        for (var watch : asking)
            Optional.ofNullable(lookers.get(watch.contact().person()))
                    .ifPresent(looker -> raise(staff, watch, before, looker));
        return repository.of(watches.keySet());
    }

    private static boolean asks(Watch watch, List<Sign> signs) {
        for (var kind : Kind.values())
            if (!fresh(watch.holding(kind), used(watch, kind, signs)).isEmpty()) return true;
        return false;
    }

    private void raise(Staff staff, Watch watch, List<Sign> before, StaffId looker) {
        for (var kind : Kind.values()) {
            var held = watch.holding(kind);
            var fresh = fresh(held, used(watch, kind, before));
            if (!fresh.isEmpty()) raise(staff, watch, kind, held, fresh, of(watch, kind, before), looker);
        }
    }

    private void raise(
            Staff staff,
            Watch watch,
            Kind kind,
            List<Fact> held,
            List<Fact> fresh,
            List<Sign> earlier,
            StaffId looker) {
        var today = watch.contact().today();
        var refs = held.stream().map(Fact::ref).collect(toSet());
        var open = earlier.stream().filter(Sign::isOpen).findFirst();
        if (open.isPresent()) {
            add(open.get().about(), What.FACT_ADDED, ADDED, fresh);
            return;
        }
        var over = new About(
                SignId.next(),
                watch.contact().person(),
                kind,
                looker,
                watch.contact().rules().nextWorkday(today),
                clock.instant(),
                List.of(),
                1);
        var again = earlier.stream()
                .filter(sign -> sign.about().facts().stream().map(Fact::ref).anyMatch(refs::contains))
                .max(Comparator.comparing(sign -> sign.about().raisedAt()));
        if (again.isPresent()) reopen(again.get().about(), over, fresh);
        else if (repository.insert(staff.unit(), over)) add(over, What.RAISED, RAISED, fresh);
    }

    private void reopen(About closed, About over, List<Fact> fresh) {
        var about = new About(
                closed.id(),
                closed.person(),
                closed.kind(),
                over.looker(),
                over.lookBy(),
                closed.raisedAt(),
                closed.facts(),
                closed.version());
        if (repository.change(about, closed.version(), "raised", "")) add(about, What.REOPENED, REOPENED, fresh);
    }

    private void add(About about, What what, Action action, List<Fact> fresh) {
        if (repository.add(about, fresh, clock.instant()) == 0) return;
        repository.happened(about, what, "", null, clock.instant());
        audit.record(Audit.ITSELF, action, about.person().value(), about.id());
    }

    private static List<Fact> fresh(List<Fact> held, Set<String> used) {
        return held.stream().filter(fact -> !used.contains(fact.ref())).toList();
    }

    private static Set<String> used(Watch watch, Kind kind, Collection<Sign> signs) {
        return of(watch, kind, signs).stream()
                .flatMap(sign -> sign.about().facts().stream())
                .map(Fact::ref)
                .collect(toSet());
    }

    private static List<Sign> of(Watch watch, Kind kind, Collection<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign.about().person().equals(watch.contact().person())
                        && sign.about().kind() == kind)
                .toList();
    }
}
