package org.alongside.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Unit;
import org.alongside.people.Relationship.Standing;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask about persons and who works with them. */
@Service
@Transactional
public class People {
    private static final Duration ONE_LOOK = Duration.ofHours(12);
    private static final Action LISTED = new Action("people.listed");
    private static final Action SEARCHED = new Action("people.searched");
    private static final int FIRST = 200;
    private static final Action OPENED = new Action("person.opened");
    private static final Action VIEWED = new Action("person.viewed");

    private final PersonRepository repository;
    private final FindRepository searches;
    private final Marks marks;
    private final Enrolment enrolment;
    private final ConditionEnrolment conditions;
    private final LookRepository looks;
    private final AboutRepository about;
    private final Audit audit;
    private final Clock clock;

    People(
            PersonRepository repository,
            FindRepository searches,
            Marks marks,
            Enrolment enrolment,
            ConditionEnrolment conditions,
            LookRepository looks,
            AboutRepository about,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.searches = searches;
        this.marks = marks;
        this.enrolment = enrolment;
        this.conditions = conditions;
        this.looks = looks;
        this.about = about;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Outside the caseload a person is simply not here: a refusal would tell that they exist.
     *
     * @throws NotHere for everybody who may not work with this person
     * @throws ReasonNeeded for a supervisor who has not yet said why
     */
    public Relationship caseFor(Staff officer, PersonId person) {
        var ground = repository.ground(officer, person).orElseThrow(NotHere::new);
        if (ground.standing() == Standing.SUPERVISING
                && !looks.opened(officer, person, clock.instant().minus(ONE_LOOK))) throw new ReasonNeeded(person);
        return new Relationship(officer, person, ground.standing(), ground.older());
    }

    /** Whose record a supervisor asks for. */
    Person whomToAskFor(Staff supervisor, PersonId person) {
        var standing = repository.standing(supervisor, person).orElseThrow(NotHere::new);
        return repository.person(new Relationship(supervisor, person, standing));
    }

    /** Opens a record to a supervisor for twelve hours, with their reason. */
    void open(Staff supervisor, PersonId person, String reason) {
        if (repository.standing(supervisor, person).isEmpty()) throw new NotHere();
        looks.insert(supervisor, person, reason, clock.instant());
        audit.record(supervisor.id().value(), OPENED, person.value(), null);
    }

    /** Which supervisors looked at this record, and why; the latest first. */
    public List<Look> looks(Relationship between) {
        return between.isCover() ? List.of() : looks.latest(between);
    }

    /** Everybody on the officer's caseload today, by name. */
    public List<Person> caseload(Staff officer) {
        var found = repository.caseload(officer);
        audit.record(officer.id().value(), LISTED, null, found.size());
        return found;
    }

    /** Whom each officer of the unit has, for their supervisor; an officer without people is not among them. */
    public Map<StaffId, List<Person>> caseloads(Staff supervisor) {
        Covers.supervises(supervisor);
        var found = repository.caseloads(supervisor.unit());
        audit.record(supervisor.id().value(), LISTED, null, found.size());
        return found.stream()
                .collect(groupingBy(PersonRepository.Held::officer, mapping(PersonRepository.Held::person, toList())));
    }

    /** Whom an officer has, for their supervisor: names and numbers. */
    List<Person> caseloadOf(Staff supervisor, Staff officer) {
        var found = repository.caseload(officer);
        audit.record(supervisor.id().value(), LISTED, null, found.size());
        return found;
    }

    /** Whom this officer has for some days because they stand in for a colleague, by name. */
    public List<Person> covered(Staff officer) {
        var found = repository.coveredBy(officer);
        if (!found.isEmpty()) audit.record(officer.id().value(), LISTED, null, found.size());
        return found;
    }

    /**
     * Whom an officer has, their own and those they stand in for, for what Alongside looks after by itself: nobody sees them,
     * so nothing is put on record.
     */
    public List<Person> lookedAfter(Staff officer) {
        return repository.listed(officer).stream().map(Listed::person).toList();
    }

    /** Whom this officer has today, their own and those they stand in for, by name. */
    public List<Listed> listed(Staff officer) {
        var found = repository.listed(officer);
        audit.record(officer.id().value(), LISTED, null, found.size());
        return found;
    }

    /** The first {@value #FIRST} of the unit by name, for a supervisor; search finds the others. */
    public List<Person> firstOfUnit(Staff supervisor) {
        Covers.supervises(supervisor);
        var found = searches.firstOfUnit(supervisor, FIRST);
        audit.record(supervisor.id().value(), LISTED, null, found.size());
        return found;
    }

    /**
     * Whom of those this member of staff may see somebody means: by the beginnings of names and numbers, or the last four
     * digits or more of a phone. What it costs does not grow with the number of people (W9).
     */
    public Found find(Staff staff, String typed) {
        var words = searches.words(typed);
        var found = new LinkedHashSet<Person>();
        if (!words.isEmpty())
            found.addAll(staff.is(Role.SUPERVISOR) ? searches.ofUnit(staff, words) : searches.ofOfficer(staff, words));
        if (typed.matches("[\\d\\s().+-]*") && Marks.digits(typed).length() >= 4)
            found.addAll(repository.among(staff, marks.ending(staff.unit(), typed)));
        audit.record(staff.id().value(), SEARCHED, null, found.size());
        return new Found(found.stream().limit(Found.AT_MOST).toList(), found.size() > Found.AT_MOST);
    }

    /** Whom of these people this member of staff may see; on record where they are shown. */
    public List<Person> among(Staff staff, Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : repository.among(staff, ids);
    }

    public Person personOf(Relationship between) {
        return repository.person(between);
    }

    /** The orders with their conditions, the court's first, each with the plain words of this person's own. */
    public List<Order> ordersOf(Relationship between) {
        var own = about.conditions(between);
        return repository.orders(between).stream()
                .map(order -> order.with(
                        condition -> condition.in(OwnWords.of(own.getOrDefault(condition.id(), Written.NOTHING)))))
                .toList();
    }

    /** Puts on record that this record was looked at (R19). */
    public void looked(Relationship between, String where) {
        audit.record(between.staff().value(), VIEWED, between.subject(), where);
    }

    /** What enrolling would do, row by row; nothing is written. */
    public List<Arrival> wouldEnrol(Unit unit, List<Intake> intakes) {
        return enrolment.compare(unit.id(), intakes, today(unit));
    }

    /** New people come to their officer; those known here follow the export, a change of officer with its history. */
    public List<Arrival> enrol(Unit unit, List<Intake> intakes) {
        return enrolment.enrol(unit.id(), intakes, today(unit));
    }

    /** What setting these conditions would do, row by row; nothing is written. */
    public List<Arrival> wouldSetConditions(Unit unit, List<ConditionIntake> told) {
        return conditions.compare(unit.id(), told);
    }

    /** Puts conditions to the orders of people known here. */
    public List<Arrival> setConditions(Unit unit, List<ConditionIntake> told) {
        return conditions.enrol(unit.id(), told);
    }

    /** Who of the unit has one of these numbers; for an import, which opens no record. */
    public Map<String, PersonId> numbered(Unit unit, Collection<String> numbers) {
        return repository.numbered(unit.id(), numbers);
    }

    private LocalDate today(Unit unit) {
        return LocalDate.ofInstant(clock.instant(), unit.zone());
    }
}
