package org.alongside.safety;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Hours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.safety.Alert.Closed;
import org.alongside.safety.Alert.Kind;
import org.alongside.safety.Alert.Open;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff can ask of alerts: whoever may see the person sees them, and nobody else. */
@Service
@Transactional
public class Alerts {
    private static final Action RAISED = new Action("alert.raised");
    private static final Action LISTED = new Action("alert.listed");
    private static final Action OPENED = new Action("alert.opened");
    private static final Action SEEN = new Action("alert.seen");
    private static final Action CLOSED = new Action("alert.closed");
    private static final Action SET_ASIDE = new Action("wish.set-aside");
    private static final Action TOLD = new Action("wish.explained");

    private final AlertRepository repository;
    private final SetAsideRepository setAsides;
    private final SafetyPathRepository paths;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;
    private final Hours hours;

    Alerts(
            AlertRepository repository,
            SetAsideRepository setAsides,
            SafetyPathRepository paths,
            People people,
            Units units,
            Audit audit,
            Clock clock,
            Hours hours) {
        this.repository = repository;
        this.setAsides = setAsides;
        this.paths = paths;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.hours = hours;
    }

    void raise(Relationship between, UUID session, Kind kind, Optional<UUID> path) {
        var id = AlertId.next();
        var raised = new Recorded(between.staff(), clock.instant());
        if (repository.insertUnlessRaised(between, id, session, kind, path, raised))
            audit.record(between.staff().value(), RAISED, between.subject(), id + "/" + kind.code());
    }

    void seenOnThePath(Relationship between, UUID path) {
        for (var id : repository.ofPath(between, path)) seen(between.officer(), between.person(), id);
    }

    /** What waits for somebody's words, of the people this member of staff may see; the newest first. */
    public List<Waiting> waiting(Staff staff) {
        var open = repository.open(staff.unit());
        if (open.isEmpty()) return List.of();
        var names =
                names(staff, open.stream().map(alert -> alert.about().person()).toList());
        var waiting = open.stream()
                .filter(alert -> names.containsKey(alert.about().person()))
                .map(alert -> waiting(staff, alert, names))
                .toList();
        if (!waiting.isEmpty()) audit.record(staff.id().value(), LISTED, null, waiting.size());
        return waiting;
    }

    /** What waits for somebody’s words about this person, the newest first. */
    public List<Waiting> waitingAbout(Relationship between) {
        var name = Map.of(between.person(), people.personOf(between));
        return repository.of(between).stream()
                .flatMap(alert ->
                        alert instanceof Open open ? java.util.stream.Stream.of(open) : java.util.stream.Stream.empty())
                .map(open -> waiting(between.officer(), open, name))
                .toList();
    }

    private Waiting waiting(Staff staff, Open alert, Map<PersonId, Person> names) {
        var about = alert.about();
        return new Waiting(
                about.person(),
                "/alerts/" + about.id(),
                java.util.Objects.requireNonNull(names.get(about.person())).fullName(),
                about.kind(),
                about.raised().at(),
                about.seen().stream().map(look -> units.firstNameOf(look.by())).toList(),
                about.seenBy(staff.id()),
                isOverdue(staff, alert),
                repository.pathOf(about.id()).flatMap(paths::find).flatMap(Alerts::nextContact));
    }

    private static Optional<java.time.LocalDate> nextContact(SafetyPath path) {
        return switch (path) {
            case SafetyPath.Open _ -> Optional.empty();
            case SafetyPath.GoneThrough through -> through.nextContact();
        };
    }

    private Map<PersonId, Person> names(Staff staff, List<PersonId> ids) {
        return people.among(staff, ids).stream().collect(toMap(Person::id, Function.identity()));
    }

    /** Whom this member of staff, or their officer, still has to tell why a wish was set aside. */
    public List<Waiting.Untold> untold(Staff staff) {
        var untold = setAsides.untold(staff.unit());
        var names = names(
                staff, untold.stream().map(SetAsideRepository.Untold::person).toList());
        return untold.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> new Waiting.Untold(
                        "/alerts/" + one.alert(),
                        java.util.Objects.requireNonNull(names.get(one.person()))
                                .fullName(),
                        one.since()))
                .toList();
    }

    /** One alert with whom it is about, for whoever may see them; each opening is on record. */
    Opened open(Staff staff, AlertId id) {
        var opened = find(staff, id);
        audit.record(staff.id().value(), OPENED, opened.person().id().value(), id);
        return opened;
    }

    /** What the alert's page is made of. */
    record Opened(Alert alert, Person person, Optional<SafetyPath> path, Optional<SetAside> setAside, boolean late) {}

    /** @throws NotHere for everybody who may not see this person */
    private Opened find(Staff staff, AlertId id) {
        var alert = repository.find(staff.unit(), id).orElseThrow(NotHere::new);
        var person = people.among(staff, List.of(alert.about().person())).stream()
                .findFirst()
                .orElseThrow(NotHere::new);
        return new Opened(
                alert,
                person,
                repository.pathOf(id).flatMap(paths::find),
                setAsides.of(person.id(), id),
                alert instanceof Open open && isOverdue(staff, open));
    }

    private boolean isOverdue(Staff staff, Open alert) {
        var unit = units.unitOf(staff);
        return alert.isOverdue(hours.of(unit), clock.instant(), unit.zone());
    }

    /** Every alert about this person, the newest first. */
    List<Alert> of(Relationship between) {
        return repository.of(between);
    }

    void see(Staff staff, AlertId id) {
        seen(staff, find(staff, id).person().id(), id);
    }

    private void seen(Staff staff, PersonId person, AlertId id) {
        if (repository.insertSeen(id, recorded(staff))) audit.record(staff.id().value(), SEEN, person.value(), id);
    }

    /**
     * Closes with words of what came of it; a closed alert stays as it is.
     *
     * @throws OutcomeMissing without words
     */
    void close(Staff staff, AlertId id, String outcome) {
        var opened = find(staff, id);
        if (outcome.isBlank()) throw new OutcomeMissing();
        if (opened.alert() instanceof Closed) return;
        seen(staff, opened.person().id(), id);
        repository.close(opened.person().id(), id, outcome.strip(), recorded(staff));
        audit.record(staff.id().value(), CLOSED, opened.person().id().value(), id);
    }

    /**
     * Someone had to act against a wish on the card: the duty to protect comes first, and the person is told why.
     *
     * @throws OutcomeMissing without a reason
     */
    void setAside(Staff staff, AlertId id, String reason) {
        var opened = find(staff, id);
        if (reason.isBlank()) throw new OutcomeMissing();
        if (opened.setAside().isPresent()) return;
        setAsides.insert(staff.unit(), opened.person().id(), id, reason.strip(), recorded(staff));
        audit.record(staff.id().value(), SET_ASIDE, opened.person().id().value(), id);
    }

    /** The person was told why. */
    void told(Staff staff, AlertId id) {
        var opened = find(staff, id);
        if (setAsides.told(opened.person().id(), id, recorded(staff)))
            audit.record(staff.id().value(), TOLD, opened.person().id().value(), id);
    }

    String nameOf(StaffId staff) {
        return units.firstNameOf(staff);
    }

    private Recorded recorded(Staff staff) {
        return new Recorded(staff.id(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
