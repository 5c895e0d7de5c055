package org.alongside.signs;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.Covers;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.signs.Notice.Source;
import org.alongside.signs.Sign.About;
import org.alongside.signs.Sign.Kind;
import org.alongside.signs.SignEvent.What;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Early signs: what asks somebody to check on a person, or to talk with the supervisor. Never on the shared screen, on paper
 * or in a text, and never a finding.
 */
@Service
@Transactional
public class Signs {
    private static final int MOST_NAMES = 3;
    private static final int MOST_NUMBER = 365;
    private static final Action NOTED = new Action("notice.noted");
    private static final Action TAKEN_BACK = new Action("notice.taken-back");
    private static final Action LISTED = new Action("sign.listed");
    private static final Action OPENED = new Action("sign.opened");
    private static final Action ACKNOWLEDGED = new Action("sign.acknowledged");
    private static final Action HANDED_ON = new Action("sign.handed-on");
    private static final Action CLOSED = new Action("sign.closed");

    private final SignRepository repository;
    private final NoticeRepository notices;
    private final Watches watches;
    private final Raising raising;
    private final Looking looking;
    private final SignRules rules;
    private final People people;
    private final Covers covers;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Signs(
            SignRepository repository,
            NoticeRepository notices,
            Watches watches,
            Raising raising,
            Looking looking,
            SignRules rules,
            People people,
            Covers covers,
            Units units,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.notices = notices;
        this.watches = watches;
        this.raising = raising;
        this.looking = looking;
        this.rules = rules;
        this.people = people;
        this.covers = covers;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is open about these people, whom the caller has, by the day until which somebody looks; for whoever only
     * supervises the talks alone.
     */
    public List<SignLine> open(Staff staff, List<Person> theirs) {
        looking.before(staff);
        var open = repository.open(theirs.stream().map(Person::id).toList()).stream()
                .filter(sign -> staff.is(Role.OFFICER) || sign.about().kind() == Kind.CONSULT)
                .toList();
        return listed(staff, standing(staff, open, theirs));
    }

    /**
     * What else waits for this member of staff: what a colleague handed to them, and for a supervisor the talks about
     * anybody in the unit; without these people.
     */
    public List<SignLine> elsewhere(Staff staff, List<Person> theirs) {
        var known = theirs.stream().map(Person::id).collect(toSet());
        var lines = new ArrayList<SignLine>();
        if (staff.is(Role.SUPERVISOR)) {
            var talks = repository.openTalks(staff.unit()).stream()
                    .filter(sign -> !known.contains(sign.about().person()))
                    .toList();
            var seen = people.among(
                    staff, talks.stream().map(sign -> sign.about().person()).toList());
            lines.addAll(standing(staff, talks, seen));
        }
        var reader = reader(staff);
        for (var sign : repository.handedTo(staff.id()))
            if (!known.contains(sign.about().person()))
                lines.add(line(reader, sign, repository.shownName(sign.about().id())));
        return listed(staff, lines);
    }

    private List<SignLine> listed(Staff staff, List<SignLine> lines) {
        if (!lines.isEmpty()) audit.record(staff.id().value(), LISTED, null, lines.size());
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.sign().about().lookBy()))
                .toList();
    }

    /** Those of them whose facts still ask for it, about these people. */
    private List<SignLine> standing(Staff staff, List<Sign> open, List<Person> about) {
        if (open.isEmpty()) return List.of();
        var asked = open.stream().map(sign -> sign.about().person()).collect(toSet());
        var concerned = about.stream()
                .filter(person -> asked.contains(person.id()))
                .collect(toMap(Person::id, identity(), (one, _) -> one));
        var known = watches.of(staff, List.copyOf(concerned.values()));
        var reader = reader(staff);
        return open.stream()
                .filter(sign -> {
                    var watch = known.get(sign.about().person());
                    return watch != null && watch.mayAsk() && watch.stands(sign);
                })
                .map(sign -> line(
                        reader,
                        sign,
                        requireNonNull(concerned.get(sign.about().person())).called()))
                .toList();
    }

    /** What every line needs, asked once for a list. */
    private record Reader(Staff staff, java.util.Map<StaffId, String> names, String supervisors, LocalDate today) {}

    private Reader reader(Staff staff) {
        var all = units.staffOf(staff.unit());
        var names = all.stream()
                .filter(one -> one.is(Role.SUPERVISOR) && !one.id().equals(staff.id()))
                .map(Staff::firstName)
                .sorted()
                .toList();
        return new Reader(
                staff,
                all.stream().collect(toMap(Staff::id, Staff::firstName)),
                names.size() > MOST_NAMES ? "" : names.stream().collect(joining(" / ")),
                today(staff));
    }

    private SignLine line(Reader reader, Sign sign, String called) {
        var about = sign.about();
        return new SignLine(
                "/signs/" + about.id(),
                called,
                sign,
                reader.names().getOrDefault(about.looker(), ""),
                about.kind() == Kind.CONSULT ? reader.supervisors() : "",
                about.looker().equals(reader.staff().id()),
                reader.today(),
                rules.facts());
    }

    /** Every sign about this person, the latest first; whoever stands in sees the open ones. */
    public List<Sign> of(Relationship between) {
        raising.upToDate(between.officer(), watch(between));
        return repository.of(between.person()).stream()
                .filter(sign -> sign.isOpen() || !between.isCover())
                .toList();
    }

    /** The open ones as lines, for the person's page. */
    public List<SignLine> openOf(Relationship between) {
        var called = people.personOf(between).called();
        var watch = watchOf(between);
        var reader = reader(between.officer());
        return of(between).stream()
                .filter(Sign::isOpen)
                .filter(watch::stands)
                .map(sign -> line(reader, sign, called))
                .toList();
    }

    Watch watchOf(Relationship between) {
        return requireNonNull(watch(between).get(between.person()));
    }

    private java.util.Map<org.alongside.identity.PersonId, Watch> watch(Relationship between) {
        return watches.of(between.officer(), List.of(people.personOf(between)));
    }

    /** Who stands in for the officer reads the words of what asks somebody to look now, and of what they noted themselves. */
    List<Notice> noticesOf(Relationship between) {
        var all = notices.of(between.person());
        if (!between.isCover()) return all;
        var needed = repository.of(List.of(between.person())).stream()
                .filter(Sign::isOpen)
                .flatMap(sign -> sign.about().facts().stream())
                .map(Fact::ref)
                .toList();
        return all.stream()
                .filter(one -> needed.contains(one.ref()) || one.noted().by().equals(between.staff()))
                .toList();
    }

    /**
     * Something was noticed or told; the page makes the id, so that pressing twice notes it once.
     *
     * @throws NothingNoted without who told it, what they said, or with a day that is still to come
     */
    void note(
            Relationship between,
            NoticeId id,
            FactKind kind,
            LocalDate day,
            Source source,
            String who,
            int number,
            String words) {
        between.asOfficer();
        if (day.isAfter(today(between.officer()))) throw new NothingNoted("signs.day-to-come");
        if (source.needsName() && who.isBlank()) throw new NothingNoted("signs.say-who");
        if (kind.asksWords() && words.isBlank()) throw new NothingNoted("signs.say-what");
        if (number < 1 || number > MOST_NUMBER) throw new NothingNoted("signs.say-number");
        var notice = new Notice(
                id,
                kind.key(),
                day,
                source,
                who.strip(),
                number,
                words.strip(),
                recorded(between.officer()),
                Optional.empty());
        if (!notices.insert(between, notice)) return;
        audit.record(between.staff().value(), NOTED, between.subject(), notice.id() + "/" + kind.key());
        of(between);
    }

    /** It was written by mistake: it is no fact any more, and can still be read. */
    void takeBack(Relationship between, NoticeId id) {
        between.asOfficer();
        if (!notices.takeBack(between, id, recorded(between.officer()))) throw new NotHere();
        audit.record(between.staff().value(), TAKEN_BACK, between.subject(), id);
    }

    /**
     * One sign with what its page needs.
     *
     * @param person empty for a colleague it was handed to, who sees nothing else of the record
     * @param watch empty for them too
     */
    record Opened(
            Sign sign,
            SignLine line,
            Optional<Person> person,
            Optional<Watch> watch,
            List<Notice> notices,
            List<SignEvent> events) {}

    Opened open(Staff staff, SignId id) {
        var found = find(staff, id);
        audit.record(staff.id().value(), OPENED, found.sign().about().person().value(), id);
        return found;
    }

    /** @throws NotHere for everybody who may neither see the person, nor look because it was handed to them */
    private Opened find(Staff staff, SignId id) {
        var sign = repository.find(staff.unit(), id).orElseThrow(NotHere::new);
        var about = sign.about();
        var person = people.among(staff, List.of(about.person())).stream().findFirst();
        var shown = repository.shownName(id);
        var handed = about.looker().equals(staff.id()) && sign.isOpen() && !shown.isEmpty();
        if (person.isEmpty() && !handed) throw new NotHere();
        if (!handed) opens(staff, sign);
        return new Opened(
                sign,
                line(reader(staff), sign, person.map(Person::called).orElse(shown)),
                person,
                person.map(one -> watches.of(staff, List.of(one)).get(about.person())),
                notices.of(about.person()),
                person.isPresent() ? repository.events(sign) : sinceHanded(repository.events(sign)));
    }

    /**
     * Whoever stands in reads the brief first, is on record for the officer, and sees what is open; a supervisor says why they
     * look, unless it is the talk that is theirs.
     */
    private void opens(Staff staff, Sign sign) {
        if (staff.is(Role.SUPERVISOR) && sign.about().kind() == Kind.CONSULT) return;
        var between = people.caseFor(staff, sign.about().person());
        if (!between.isCover()) return;
        covers.opened(between, "signs", true);
        if (!sign.isOpen()) throw new NotHere();
    }

    /** What a colleague sees of what happened: from the last time it was handed on. */
    private static List<SignEvent> sinceHanded(List<SignEvent> events) {
        var first = 0;
        for (var place = 0; place < events.size(); place++)
            if (events.get(place).what() == What.HANDED_ON) first = place;
        return events.subList(first, events.size());
    }

    boolean wasHandedTo(Staff staff, SignId id) {
        return repository.wasHandedTo(staff.unit(), id, staff.id());
    }

    /** Whoever says so looks from now on; only to whom it was handed it stays open on that ground. */
    void acknowledge(Staff staff, SignId id, int version) {
        var sign = find(staff, id).sign();
        var about = taken(sign.about(), staff.id(), sign.about().lookBy());
        var handed = sign.about().looker().equals(staff.id()) ? repository.shownName(id) : "";
        change(sign, about, version, "acknowledged", handed, What.ACKNOWLEDGED, "", staff, ACKNOWLEDGED);
    }

    /**
     * A colleague looks instead, and sees this sign alone.
     *
     * @throws NobodyToLook without a colleague of the unit, or with a day that is over
     */
    void handOn(Staff staff, SignId id, int version, StaffId to, LocalDate until, String needed) {
        var found = find(staff, id);
        var colleague = units.active(to)
                .filter(one -> one.unit().equals(staff.unit()) && looks(one))
                .orElseThrow(() -> new NobodyToLook("signs.say-to-whom"));
        if (until.isBefore(today(staff))) throw new NobodyToLook("signs.say-until");
        var about = taken(found.sign().about(), colleague.id(), until);
        var called = found.line().called();
        change(found.sign(), about, version, "handed on", called, What.HANDED_ON, needed.strip(), staff, HANDED_ON);
    }

    /** @throws OutcomeMissing without words */
    void close(Staff staff, SignId id, int version, String outcome) {
        var sign = find(staff, id).sign();
        if (outcome.isBlank()) throw new OutcomeMissing();
        change(
                sign,
                sign.about(),
                version,
                "closed",
                repository.shownName(id),
                What.CLOSED,
                outcome.strip(),
                staff,
                CLOSED);
    }

    private void change(
            Sign sign,
            About about,
            int version,
            String state,
            String shown,
            What what,
            String words,
            Staff by,
            Action action) {
        if (!sign.isOpen() || !repository.change(about, version, state, shown)) throw new SignMovedOn();
        repository.happened(about, what, words, by.id(), clock.instant());
        audit.record(by.id().value(), action, about.person().value(), about.id());
    }

    private static About taken(About about, StaffId looker, LocalDate until) {
        return new About(
                about.id(),
                about.person(),
                about.kind(),
                looker,
                until,
                about.raisedAt(),
                about.facts(),
                about.version());
    }

    /** To whom it can be handed on. */
    List<Staff> colleagues(Staff staff) {
        return units.staffOf(staff.unit()).stream()
                .filter(one -> looks(one) && !one.id().equals(staff.id()))
                .filter(one -> units.active(one.id()).isPresent())
                .sorted(Comparator.comparing(Staff::name))
                .toList();
    }

    private static boolean looks(Staff staff) {
        return staff.is(Role.OFFICER) || staff.is(Role.SUPERVISOR);
    }

    String nameOf(StaffId staff) {
        return units.firstNameOf(staff);
    }

    LocalDate today(Staff staff) {
        return LocalDate.ofInstant(clock.instant(), units.unitOf(staff).zone());
    }

    private Recorded recorded(Staff by) {
        return new Recorded(by.id(), clock.instant());
    }
}
