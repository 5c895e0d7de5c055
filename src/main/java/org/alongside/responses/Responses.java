package org.alongside.responses;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Absence;
import org.alongside.calendar.Absences;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rest of the application can ask of responses. Nothing here is called by a rule: each step is somebody's hand
 * (I5, R14).
 */
@Service
@Transactional
public class Responses {
    private static final Action OPENED = new Action("response.opened");
    private static final Action HEARD = new Action("response.heard");
    private static final Action TRIED = new Action("response.tried");
    private static final Action WEIGHED = new Action("response.weighed");
    private static final Action CHOSEN = new Action("response.chosen");
    private static final Action REPORTED = new Action("response.reported");
    private static final Action WITHDRAWN = new Action("response.withdrawn");

    private final ResponseRepository repository;
    private final ResponseReader reader;
    private final RequiredReportRepository required;
    private final Incentives incentives;
    private final Absences absences;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responses(
            ResponseRepository repository,
            ResponseReader reader,
            RequiredReportRepository required,
            Incentives incentives,
            Absences absences,
            People people,
            Units units,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.required = required;
        this.incentives = incentives;
        this.absences = absences;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Something not kept that is neither answered nor taken back, for Today: whom it is about, since when, heard or not. */
    public record StillOpen(PersonId person, String name, String path, Instant since, boolean heard) {}

    /** Somebody who is still to be told of a report that went first, and by which day. */
    public record ToTell(PersonId person, String name, String path, LocalDate by) {}

    /** One line for a timeline; {@code state} and {@code answer} are codes, and no words of anybody stand in it. */
    public record Happened(LocalDate day, String state, String answer, String path) {}

    /** What is open among the people this member of staff may see, the oldest first. */
    public List<StillOpen> openOf(Staff staff) {
        var open = repository.open(staff.unit());
        var seen =
                seen(staff, open.stream().map(ResponseRepository.Still::person).toList());
        return open.stream()
                .filter(one -> seen.containsKey(one.person()))
                .map(one -> new StillOpen(
                        one.person(),
                        name(seen, one.person()),
                        path(one.person(), one.id()),
                        one.opened().at(),
                        one.heard()))
                .toList();
    }

    /** Whom this member of staff, or their officer, still has to tell of a report that could not wait. */
    public List<ToTell> toTell(Staff staff) {
        var untold = required.untold(staff.unit());
        var seen = seen(
                staff,
                untold.stream().map(RequiredReportRepository.Untold::person).toList());
        return untold.stream()
                .filter(one -> seen.containsKey(one.person()))
                .map(one -> new ToTell(
                        one.person(),
                        name(seen, one.person()),
                        "/people/%s/reports/%s".formatted(one.person(), one.id()),
                        one.by()))
                .toList();
    }

    /** What was opened about this person since that day, the latest first; for a timeline. */
    public List<Happened> of(Relationship between, LocalDate from) {
        return all(between, from).stream()
                .map(one -> new Happened(
                        one.about().notKept().happened(),
                        one.code(),
                        one.answer().map(choice -> choice.kind().code()).orElse(""),
                        path(between.person(), one.about().id())))
                .toList();
    }

    private Map<PersonId, Person> seen(Staff staff, List<PersonId> ids) {
        return people.among(staff, ids).stream().collect(toMap(Person::id, Function.identity()));
    }

    private static String name(Map<PersonId, Person> seen, PersonId person) {
        return Objects.requireNonNull(seen.get(person)).fullName();
    }

    static String path(PersonId person, ResponseId id) {
        return "/people/%s/responses/%s".formatted(person, id);
    }

    List<Response> all(Relationship between, LocalDate from) {
        return reader.of(between, from);
    }

    /** As {@link #all}, without what rests on absences that do not count any more. */
    List<Response> thatCount(Relationship between, LocalDate from) {
        return reader.thatCount(between, from);
    }

    Response find(Relationship between, ResponseId id) {
        return reader.of(between.person(), id);
    }

    /** Meetings since that day that did not take place, the latest first, each with whether it may be spoken about. */
    List<Absence> absences(Relationship between, LocalDate from) {
        return absences.of(between).stream()
                .filter(one -> !one.starts().toLocalDate().isBefore(from))
                .toList();
    }

    /**
     * Somebody writes down that something was not kept.
     *
     * @throws DoesNotCountHere for a meeting of days on which the person could not come
     * @throws NoSuchDay for a day to come
     * @throws AlreadyNamed for a meeting that another record is about
     */
    void open(Relationship between, ResponseId id, NotKept notKept) {
        between.asOwnOfficer();
        if (notKept.happened().isAfter(today(between))) throw new NoSuchDay();
        var counting = absences.of(between).stream()
                .filter(one -> one.counting().counts())
                .map(Absence::id)
                .toList();
        if (!counting.containsAll(notKept.absences())) throw new DoesNotCountHere();
        if (repository.isWritten(between, id)) return;
        if (repository.isNamed(between, notKept.absences())) throw new AlreadyNamed();
        if (!repository.insert(between, id, notKept, recorded(between))) return;
        audit.record(between.staff().value(), OPENED, between.subject(), id);
        events.publishEvent(new ResponseOpened(between.person(), id));
    }

    void hear(Relationship between, ResponseId id, int seen, Hearing said) {
        var before = goOn(between, id, seen);
        if (said.day().isAfter(today(between))) throw new NoSuchDay();
        before.hear(said);
        repository.insert(between.person(), id, said, recorded(between));
        audit.record(between.staff().value(), HEARD, between.subject(), id);
    }

    void tried(Relationship between, ResponseId id, int seen, Attempt.Way way, LocalDate day, String cameBack) {
        var before = goOn(between, id, seen);
        if (day.isAfter(today(between))) throw new NoSuchDay();
        var attempt = new Attempt(before.about().attempts().size() + 1, way, day, cameBack, recorded(between));
        var after = before.tried(attempt);
        repository.insert(between.person(), id, attempt);
        if (after instanceof Response.AttemptsToHear both)
            repository.insert(between.person(), id, both.tried(), recorded(between));
        audit.record(between.staff().value(), TRIED, between.subject(), id);
    }

    void weigh(
            Relationship between,
            ResponseId id,
            int seen,
            WeighedUp.Reach reach,
            List<String> speaksFor,
            String inTheWay,
            String tried) {
        var before = goOn(between, id, seen);
        var weighed = before.weigh(new WeighedUp(reach, speaksFor, inTheWay, tried, recorded(between)));
        repository.insert(between.person(), id, weighed.hearing(), repository.weighings(id) + 1, weighed.weighed());
        audit.record(between.staff().value(), WEIGHED, between.subject(), id);
    }

    /** What the officer typed on the way to an answer; {@code facts} is for a report, {@code thanks} is said as well. */
    record Wanted(
            Choice.Kind kind,
            List<Choice.Kind> considered,
            String what,
            String reason,
            String told,
            String facts,
            String thanks,
            Optional<LocalDate> again) {}

    /** @throws RestsOnNothing where it would weigh on the person, and none of the absences it names counts any more */
    void choose(Relationship between, ResponseId id, int seen, Wanted wanted) {
        var weighed = goOn(between, id, seen).asWeighed();
        if (wanted.kind().weighsOnThem()
                && !reader.counts(between, weighed.about().notKept())) throw new RestsOnNothing();
        var spoken = new Choice.Spoken(
                wanted.considered(),
                wanted.what(),
                wanted.reason(),
                wanted.told(),
                wanted.again(),
                reportedAtOnce(between, id),
                recorded(between));
        var chosen = wanted.kind() == Choice.Kind.REPORT
                ? weighed.report(wanted.facts(), spoken)
                : weighed.choose(wanted.kind(), spoken);
        repository.insert(chosen, repository.weighings(id));
        if (!wanted.thanks().isBlank())
            incentives.give(between, IncentiveId.next(), Incentive.Kind.PRAISE, wanted.thanks(), Optional.of(id));
        var reported = chosen.choice() instanceof Choice.Reported;
        audit.record(between.staff().value(), reported ? REPORTED : CHOSEN, between.subject(), id);
        events.publishEvent(
                new ResponseChosen(between.person(), id, wanted.kind().code()));
    }

    private Optional<RequiredReportId> reportedAtOnce(Relationship between, ResponseId id) {
        return required.of(between.person()).stream()
                .filter(report -> report.response().filter(id::equals).isPresent())
                .map(RequiredReport::id)
                .findFirst();
    }

    /** Taken back, or found to be a mistake; it stays readable. */
    void withdraw(Relationship between, ResponseId id, int seen, boolean mistaken, String reason) {
        var before = goOn(between, id, seen);
        repository.insert(new Response.Withdrawn(before, mistaken, reason, recorded(between)));
        audit.record(between.staff().value(), WITHDRAWN, between.subject(), id);
    }

    private Response goOn(Relationship between, ResponseId id, int seen) {
        between.asOwnOfficer();
        find(between, id);
        repository.goOn(between, id, seen);
        return find(between, id);
    }

    /** Who stands in for some days sees none of this; "report now" is open to them (requirements, 6.3). */
    static void notForCover(Relationship between) {
        if (between.isCover()) throw new NotHere();
    }

    LocalDate today(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }
}
