package org.alongside.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.ContactRepository.Line;
import org.alongside.calendar.ContactRulesRepository.Made;
import org.alongside.identity.Hours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.EpisodeState;
import org.alongside.people.Episodes;
import org.alongside.people.OrderedContacts;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contact standards: how often the order or the unit wants people seen, what is due of it, and what does not count and why.
 * Nothing follows from any of it but words (R14, 0033).
 */
@Service
@Transactional
public class Standards {
    private static final int DAYS_BACK = 400;
    private static final int YEARS_AHEAD = 2;
    private static final Action SET = new Action("contact-rules.set");
    private static final Action LIGHTER = new Action("contact.lighter");
    private static final Action TAKEN_BACK = new Action("contact.lighter-taken-back");

    private final ContactRulesRepository rules;
    private final LighterRepository lighter;
    private final ContactRepository contacts;
    private final Absences absences;
    private final OrderedContacts orders;
    private final Episodes episodes;
    private final People people;
    private final Hours hours;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Standards(
            ContactRulesRepository rules,
            LighterRepository lighter,
            ContactRepository contacts,
            Absences absences,
            OrderedContacts orders,
            Episodes episodes,
            People people,
            Hours hours,
            Units units,
            Audit audit,
            Clock clock) {
        this.rules = rules;
        this.lighter = lighter;
        this.contacts = contacts;
        this.absences = absences;
        this.orders = orders;
        this.episodes = episodes;
        this.people = people;
        this.hours = hours;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it stands with this person today, on the unit's clocks. */
    public Contact of(Relationship between) {
        return java.util.Objects.requireNonNull(
                of(between.officer(), List.of(people.personOf(between))).get(between.person()));
    }

    /**
     * How it stands with each of these people, whom this member of staff may see. For lists: the same number of queries,
     * however many they are.
     */
    public Map<PersonId, Contact> of(Staff staff, List<Person> of) {
        if (of.isEmpty()) return Map.of();
        var ids = of.stream().map(Person::id).distinct().toList();
        var now = now(staff);
        var today = now.toLocalDate();
        var rules = rules(staff);
        var taken = contacts.of(ids, today.minusDays(DAYS_BACK).atStartOfDay(), now);
        var ordered = orders.of(ids);
        var lighter = this.lighter.of(ids);
        var absent = absences.of(staff, of);
        var still = episodes.of(ids);
        var states = episodes.on(ids, today);
        return ids.stream().collect(toMap(identity(), person -> {
            var lines = taken.getOrDefault(person, List.of());
            return new Reckoning(
                            person,
                            rules,
                            ordered.getOrDefault(person, List.of()),
                            lighter.getOrDefault(person, List.of()),
                            had(rules, lines),
                            next(lines),
                            absent.getOrDefault(person, List.of()),
                            still.getOrDefault(person, List.of()),
                            states.get(person) instanceof EpisodeState.Ended(var since)
                                    ? Optional.of(since)
                                    : Optional.empty())
                    .on(today);
        }));
    }

    private static List<LocalDateTime> had(ContactRules rules, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.outcome() != Outcome.OPEN && rules.counts(line.kind()))
                .map(Line::starts)
                .toList();
    }

    private static Optional<LocalDateTime> next(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.OPEN)
                .map(Line::starts)
                .min(Comparator.naturalOrder());
    }

    /** What holds in the unit of this member of staff. */
    public ContactRules rules(Staff staff) {
        var open = hours.of(units.unitOf(staff));
        return rules.versions(staff.unit(), open).stream()
                .findFirst()
                .map(Made::rules)
                .orElseGet(() -> ContactRules.shipped(open));
    }

    /** What held before, the latest first, with who set it. */
    List<Made> versions(Staff staff) {
        return rules.versions(staff.unit(), hours.of(units.unitOf(staff)));
    }

    /**
     * From today on. Where it is only said otherwise when to speak up, or which days are closed, the windows before stay as
     * they were; where a standard itself is other, no day before today is judged by it.
     *
     * @throws NotHere for everybody but a supervisor
     * @throws RulesMovedOn when somebody else set them since {@code base}
     */
    void set(Staff by, int base, ContactRules wanted) {
        maySet(by);
        var before = rules(by);
        if (before.version() != base) throw new RulesMovedOn();
        var next = wanted.after(before, now(by).toLocalDate());
        if (!rules.insert(by.unit(), next, new Recorded(by.id(), clock.instant()))) throw new RulesMovedOn();
        audit.record(by.id().value(), SET, null, next.version());
    }

    static void maySet(Staff staff) {
        if (!staff.is(Role.SUPERVISOR)) throw new NotHere();
    }

    /** Every decision that less is asked of this person, the latest first. */
    List<Lighter> lighterOf(Relationship between) {
        return lighter.of(between);
    }

    /**
     * Less is asked of this person for a while.
     *
     * @throws NotHere for everybody but a supervisor: the least contact is the agency's (L1)
     * @throws NotLighter where it is not less, the days are none, or some are decided already
     */
    void lighten(Relationship between, HowOften rhythm, LocalDate from, LocalDate until, String reason) {
        maySet(between.officer());
        between.asCurrent();
        if (reason.isBlank()) throw new NotLighter("standards.say-why");
        if (until.isBefore(from)) throw new NotLighter("standards.last-before-first");
        if (until.isAfter(now(between.officer()).toLocalDate().plusYears(YEARS_AHEAD)))
            throw new NotLighter("standards.too-far");
        var usual = of(between).asked().filter(one -> one.from() != Asked.From.LIGHTER);
        if (usual.filter(one -> !rhythm.isLighterThan(one.rhythm())).isPresent())
            throw new NotLighter("standards.not-lighter");
        if (lighter.overlaps(between, from, until)) throw new NotLighter("standards.overlap");
        var id = UUID.randomUUID();
        lighter.insert(
                between, new Lighter(id, rhythm, from, until, reason, recorded(between.officer()), Optional.empty()));
        audit.record(between.staff().value(), LIGHTER, between.subject(), id + "/" + rhythm.key());
    }

    /** It no longer holds, and can still be read. */
    void takeBackLighter(Relationship between, UUID id) {
        maySet(between.officer());
        between.asCurrent();
        if (!lighter.takeBack(between, id, recorded(between.officer()))) throw new NotHere();
        audit.record(between.staff().value(), TAKEN_BACK, between.subject(), id);
    }

    /** The first day after this one on which the unit of this member of staff works. */
    public LocalDate nextWorkday(Staff staff, LocalDate day) {
        return rules(staff).nextWorkday(day);
    }

    private Recorded recorded(Staff by) {
        return new Recorded(by.id(), clock.instant());
    }

    LocalDateTime now(Staff staff) {
        return LocalDateTime.now(clock.withZone(units.unitOf(staff).zone()));
    }
}
