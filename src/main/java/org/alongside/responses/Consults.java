package org.alongside.responses;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Hours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.responses.Consult.Answer;
import org.alongside.responses.Consult.Answered;
import org.alongside.responses.Consult.Asked;
import org.alongside.responses.Consult.Asks;
import org.alongside.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the supervisor, and what comes back. Whoever may see the person sees it, and nobody else. */
@Service
@Transactional
public class Consults {
    private static final Action ASKED = new Action("consult.asked");
    private static final Action OPENED = new Action("consult.opened");
    private static final Action ANSWERED = new Action("consult.answered");
    private static final Action LISTED = new Action("consult.listed");
    private static final int LATELY = 30;
    private static final Duration WAITS_TO_BE_READ = Duration.ofDays(14);

    private final ConsultRepository repository;
    private final Hours hours;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consults(
            ConsultRepository repository,
            Hours hours,
            People people,
            Units units,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.hours = hours;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One question that waits, for Today and the list: what is asked, about whom, by whom, since when, until when. */
    public record Waits(
            String path, String name, Asks asks, String officer, Instant since, Instant due, boolean late) {}

    /** A question with its answer, for the list. */
    public record Came(String path, String name, Asks asks, Answer answer, String supervisor, Instant at) {}

    /** What waits for a supervisor; an officer sees their own questions. The oldest first. */
    public List<Waits> waiting(Staff staff) {
        var now = clock.instant();
        var waiting = repository.waiting(staff.unit()).stream()
                .filter(one -> concerns(staff, one.asked()))
                .toList();
        var seen = seen(staff, waiting.stream().map(one -> one.asked().person()).toList());
        return waiting.stream()
                .filter(one -> seen.containsKey(one.asked().person()))
                .map(one -> new Waits(
                        path(one.asked()),
                        name(seen, one.asked()),
                        one.asked().asks(),
                        nameOf(one.asked().recorded().by()),
                        one.asked().recorded().at(),
                        one.asked().due(),
                        one.isLate(now)))
                .toList();
    }

    /** What was answered lately, the latest first; an officer sees the answers to their own questions. */
    public List<Came> answered(Staff staff) {
        var answered = repository.answered(staff.unit(), LATELY).stream()
                .filter(one -> concerns(staff, one.asked()))
                .toList();
        var seen =
                seen(staff, answered.stream().map(one -> one.asked().person()).toList());
        return answered.stream()
                .filter(one -> seen.containsKey(one.asked().person()))
                .map(one -> new Came(
                        path(one.asked()),
                        name(seen, one.asked()),
                        one.asked().asks(),
                        one.answer(),
                        nameOf(one.recorded().by()),
                        one.recorded().at()))
                .toList();
    }

    /** What came back to whoever asked, of the last days, until they read it; the oldest first. */
    public List<Came> toRead(Staff staff) {
        var unread = repository.unread(staff.id(), clock.instant().minus(WAITS_TO_BE_READ));
        var seen = seen(
                staff, unread.stream().map(ConsultRepository.Unread::person).toList());
        return unread.stream()
                .filter(one -> seen.containsKey(one.person()))
                .map(one -> new Came(
                        "/consults/" + one.id(),
                        Objects.requireNonNull(seen.get(one.person())).fullName(),
                        one.asks(),
                        one.answer(),
                        nameOf(one.by()),
                        one.at()))
                .toList();
    }

    /** Puts on record that the list was read. */
    void listed(Staff staff, int length) {
        audit.record(staff.id().value(), LISTED, null, length);
    }

    private static boolean concerns(Staff staff, Asked asked) {
        return staff.is(Role.SUPERVISOR) || asked.recorded().by().equals(staff.id());
    }

    private Map<PersonId, Person> seen(Staff staff, List<PersonId> ids) {
        return people.among(staff, ids).stream().collect(toMap(Person::id, Function.identity()));
    }

    private static String name(Map<PersonId, Person> seen, Asked asked) {
        return Objects.requireNonNull(seen.get(asked.person())).fullName();
    }

    private static String path(Asked asked) {
        return "/consults/" + asked.id();
    }

    /**
     * Asks a supervisor; they have one working day.
     *
     * @throws StillWaiting where the same was asked and is not answered
     */
    ConsultId ask(Relationship between, Asks asks, UUID about, String question) {
        var open = repository.about(between.person(), about).stream()
                .anyMatch(one -> one instanceof Consult.Waiting && one.asked().asks() == asks);
        if (open) throw new StillWaiting();
        var now = clock.instant();
        var unit = units.unitOf(between.officer());
        var asked = new Asked(
                ConsultId.next(),
                between.person(),
                asks,
                about,
                question,
                new Recorded(between.staff(), now),
                new WorkingDay(hours.of(unit), unit.zone()).after(now));
        repository.insert(unit.id(), asked);
        audit.record(between.staff().value(), ASKED, between.subject(), asked.id());
        events.publishEvent(new ConsultAsked(between.person(), asked.id(), asks, asked.due()));
        return asked.id();
    }

    List<Consult> about(Relationship between, UUID about) {
        return repository.about(between.person(), about);
    }

    /** One question with whom it is about; each opening is on record. */
    Found open(Staff staff, ConsultId id) {
        var found = find(staff, id);
        audit.record(staff.id().value(), OPENED, found.person().id().value(), id);
        var asker = found.consult().asked().recorded().by().equals(staff.id());
        if (asker && found.consult() instanceof Answered) repository.read(id, clock.instant());
        return found;
    }

    /** A question and whom it is about. */
    record Found(Consult consult, Person person) {}

    private Found find(Staff staff, ConsultId id) {
        var consult = repository.find(staff.unit(), id).orElseThrow(NotHere::new);
        if (!concerns(staff, consult.asked())) throw new NotHere();
        var person = people.among(staff, List.of(consult.asked().person())).stream()
                .findFirst()
                .orElseThrow(NotHere::new);
        return new Found(consult, person);
    }

    /**
     * A supervisor answers, once.
     *
     * @throws OnlySupervisors for anybody else, and for whoever asked
     * @throws SayWhatInstead for a no without a word
     * @throws AlreadyOver where somebody answered before
     */
    void answer(Staff supervisor, ConsultId id, Answer answer, String words) {
        var found = find(supervisor, id);
        if (!supervisor.is(Role.SUPERVISOR)) throw new OnlySupervisors();
        var answered = switch (found.consult()) {
            case Consult.Waiting waiting ->
                waiting.answer(answer, words, new Recorded(supervisor.id(), clock.instant()));
            case Answered _ -> throw new AlreadyOver();
        };
        if (!repository.insert(answered)) throw new AlreadyOver();
        audit.record(supervisor.id().value(), ANSWERED, found.person().id().value(), id);
        events.publishEvent(new ConsultAnswered(found.person().id(), id, answer));
    }

    /** Whether this member of staff may answer it. */
    boolean isFor(Staff staff, Consult consult) {
        return staff.is(Role.SUPERVISOR)
                && consult instanceof Consult.Waiting
                && !consult.asked().recorded().by().equals(staff.id());
    }

    boolean isLate(Consult consult) {
        return consult instanceof Consult.Waiting waiting && waiting.isLate(clock.instant());
    }

    String nameOf(StaffId staff) {
        return units.firstNameOf(staff);
    }

    Optional<Consult> latest(Relationship between, UUID about, Asks asks) {
        return about(between, about).stream()
                .filter(one -> one.asked().asks() == asks)
                .findFirst();
    }
}
