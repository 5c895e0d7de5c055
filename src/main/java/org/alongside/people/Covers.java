package org.alongside.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, and what they looked at (F5). */
@Service
@Transactional
public class Covers {
    private static final Action AGREED = new Action("cover.agreed");
    private static final Action ENDED = new Action("cover.ended");
    private static final Action OPENED = new Action("cover.opened");
    private static final Action BRIEFED = new Action("cover.briefed");
    private static final int AFTERWARDS = 14;

    private final CoverRepository repository;
    private final PersonRepository people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Covers(CoverRepository repository, PersonRepository people, Units units, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets who stands in, from a day to a day.
     *
     * @throws NotHere for anybody but a supervisor, and for a person who is not this officer's
     * @throws CoverDays for days in the wrong order, or gone by
     * @throws CoverTooLong for more than half a year
     * @throws NobodyCovers where the covering officer is not another officer of the unit
     * @throws AlreadyCovered where somebody stands in on some of these days
     */
    CoverId agree(Staff supervisor, NewCover asked) {
        supervises(supervisor);
        var today = today(supervisor);
        if (asked.until().isBefore(asked.from()) || asked.until().isBefore(today)) throw new CoverDays();
        if (ChronoUnit.DAYS.between(asked.from(), asked.until()) > Cover.LONGEST) throw new CoverTooLong();
        officerOf(supervisor, asked.officer());
        if (asked.covering().equals(asked.officer()) || !isOfficer(supervisor, asked.covering()))
            throw new NobodyCovers();
        if (asked.only().isPresent() && !people.isWith(asked.only().get(), asked.officer())) throw new NotHere();
        var id = CoverId.next();
        repository.insert(id, supervisor, asked, units.unitOf(supervisor).zone(), clock.instant());
        audit.record(
                supervisor.id().value(),
                AGREED,
                asked.only().map(only -> only.value()).orElse(null),
                id);
        return id;
    }

    /** Ends it now. Whoever set it may, and the officer who is back. */
    void end(Staff staff, CoverId id) {
        var cover = repository.find(staff, id).orElseThrow(NotHere::new);
        if (!staff.is(Role.SUPERVISOR) && !cover.about().officer().id().equals(staff.id())) throw new NotHere();
        if (!(cover instanceof Cover.Agreed agreed) || cover.isOver(today(staff))) return;
        repository.end(id, agreed.end(new Recorded(staff.id(), clock.instant())).ended());
        audit.record(staff.id().value(), ENDED, null, id);
    }

    /** One cover, for the officer, whoever stands in, and supervisors. */
    Cover find(Staff staff, CoverId id) {
        var cover = repository.find(staff, id).orElseThrow(NotHere::new);
        var about = cover.about();
        if (!staff.is(Role.SUPERVISOR)
                && !about.officer().id().equals(staff.id())
                && !about.covering().id().equals(staff.id())) throw new NotHere();
        return cover;
    }

    /** What was opened meanwhile; not for whoever stood in. */
    List<CoverLook> looks(Staff staff, Cover cover) {
        return staff.is(Role.SUPERVISOR) || cover.about().officer().id().equals(staff.id())
                ? repository.looks(cover.about().id())
                : List.of();
    }

    /** Everybody who is with this cover today: names alone. */
    List<Person> people(Cover cover) {
        return people.covered(cover.about());
    }

    /** The unit's, from today on. */
    public List<Cover> ofUnit(Staff supervisor) {
        supervises(supervisor);
        return repository.ofUnit(supervisor, today(supervisor));
    }

    /** What an officer should know today: theirs and those they stand in for, up to two weeks afterwards. */
    public List<Cover> with(Staff officer) {
        return repository.with(officer, today(officer).minusDays(AFTERWARDS));
    }

    /** By whom this record was covered; the latest first. */
    List<Cover> of(Relationship between) {
        return repository.ofPerson(between);
    }

    /** The brief was read: now the rest that is needed opens. For anybody but a covering officer nothing happens. */
    public void briefed(Relationship between) {
        if (!between.isCover()) return;
        repository.holding(between, clock.instant()).ifPresent(cover -> {
            repository.briefed(between, cover, clock.instant());
            audit.record(between.staff().value(), BRIEFED, between.subject(), cover);
        });
    }

    /**
     * Puts on record that whoever stands in opened this.
     *
     * @param needsBrief whether it stays shut until the brief was read
     * @throws BriefFirst then
     */
    public void opened(Relationship between, String place, boolean needsBrief) {
        var cover = repository.holding(between, clock.instant()).orElseThrow(NotHere::new);
        if (needsBrief && !repository.isBriefed(between, cover)) throw new BriefFirst(between.person());
        if (place.isEmpty()) return;
        repository.looked(between, cover, place, clock.instant());
        audit.record(between.staff().value(), OPENED, between.subject(), cover + "/" + place);
    }

    /** Today on the unit's calendar. */
    public LocalDate today(Staff staff) {
        return LocalDate.ofInstant(clock.instant(), units.unitOf(staff).zone());
    }

    /** @throws NotHere for anybody who is not an officer of the unit */
    Staff officerOf(Staff supervisor, StaffId id) {
        return units.staffOf(supervisor.unit()).stream()
                .filter(one -> one.id().equals(id) && one.is(Role.OFFICER))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    boolean isOfficer(Staff supervisor, StaffId id) {
        return units.staffOf(supervisor.unit()).stream()
                .anyMatch(one -> one.id().equals(id) && one.is(Role.OFFICER));
    }

    static void supervises(Staff staff) {
        if (!staff.is(Role.SUPERVISOR)) throw new NotHere();
    }
}
