package org.alongside.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.desk.Today.Need;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Arrived;
import org.alongside.people.Cover;
import org.alongside.people.Covers;
import org.alongside.people.Listed;
import org.alongside.people.Transfers;
import org.alongside.responses.Consults;
import org.alongside.signs.Sign;
import org.alongside.signs.SignLine;
import org.alongside.signs.Signs;
import org.springframework.stereotype.Component;

/** "Needs you": promises first, then meetings without an end, notes, requests, and who stands in for whom. */
@Component
class Needs {
    static final int SHOWN = 7;

    private static final int NEWS = 3;

    private final Lines lines;
    private final Covers covers;
    private final Transfers transfers;
    private final Signs signs;
    private final Consults consults;
    private final Units units;

    Needs(Lines lines, Covers covers, Transfers transfers, Signs signs, Consults consults, Units units) {
        this.lines = lines;
        this.covers = covers;
        this.transfers = transfers;
        this.signs = signs;
        this.consults = consults;
        this.units = units;
    }

    private record Named(Waits waits, String name) {}

    Today.Needs of(Staff officer, List<Listed> listed, LocalDate today, boolean all) {
        var known = lines.of(officer, listed);
        var needs = new ArrayList<Need>();
        signs.open(officer, listed.stream().map(Listed::person).toList()).stream()
                .map(Needs::need)
                .forEach(needs::add);
        consults(officer, today).forEach(needs::add);
        known.stream()
                .flatMap(line -> line.waits().stream()
                        .map(waits -> new Named(waits, line.person().called())))
                .filter(one -> isToDo(one.waits().kind()))
                .sorted(Comparator.comparing(Named::waits))
                .map(Needs::need)
                .forEach(needs::add);
        transfers.unread(officer).stream().map(Needs::need).forEach(needs::add);
        covers.with(officer).stream()
                .flatMap(cover -> need(cover, officer, today))
                .forEach(needs::add);
        var unseen =
                known.stream().filter(line -> line.is(Line.Shows.UNSEEN, today)).count();
        return new Today.Needs(
                needs.stream().limit(all ? needs.size() : SHOWN).toList(),
                all ? 0 : Math.max(needs.size() - SHOWN, 0),
                (int) unseen);
    }

    /** Alerts have their own place on top, signs and questions come before the list; what only time tells is My people's. */
    private static boolean isToDo(Waits.Kind kind) {
        return switch (kind) {
            case TO_TELL, PROMISE, UNSETTLED, NOT_KEPT, LEFT_OPEN, UNDERWAY, NOTE_UNSIGNED, TO_FILE, ANSWERED -> true;
            case ALERT, SIGN, UNSEEN, ENDING -> false;
        };
    }

    private static Need need(SignLine sign) {
        return new Need(
                sign.path(),
                sign.sign().about().kind() == Sign.Kind.CHECK ? "signs.check-on" : "signs.talk-with-supervisor",
                sign.called(),
                "",
                sign.sign().about().lookBy(),
                sign.isLate() ? "caseload.look-was" : "caseload.look-by",
                false);
    }

    /** What a supervisor is asked; to an officer, what was answered in the last days. */
    private Stream<Need> consults(Staff staff, LocalDate today) {
        var zone = units.unitOf(staff).zone();
        var asked = !staff.is(Role.SUPERVISOR)
                ? Stream.<Need>empty()
                : consults.waiting(staff).stream()
                        .map(one -> new Need(
                                one.path(),
                                "caseload.asks-about",
                                one.name(),
                                one.officer(),
                                one.due().atZone(zone).toLocalDate(),
                                one.late() ? "caseload.answer-was" : "caseload.answer-by",
                                false));
        var answered = !staff.is(Role.OFFICER)
                ? Stream.<Need>empty()
                : consults.answered(staff).stream()
                        .filter(one -> one.at().atZone(zone).toLocalDate().isAfter(today.minusDays(NEWS)))
                        .map(one -> new Need(
                                one.path(),
                                "caseload.answered-about",
                                one.name(),
                                one.supervisor(),
                                one.at().atZone(zone).toLocalDate(),
                                "caseload.read-answer",
                                true));
        return Stream.concat(asked, answered);
    }

    private static Need need(Named one) {
        var waits = one.waits();
        return switch (waits.kind()) {
            case PROMISE ->
                new Need(
                        waits.path(),
                        "desk.promise",
                        one.name(),
                        waits.words(),
                        waits.day(),
                        waits.late() ? "desk.was-due" : "desk.due",
                        false);
            case LEFT_OPEN, UNDERWAY, NOTE_UNSIGNED ->
                new Need(
                        waits.path(),
                        "eyes.unfinished." + waits.kind().name(),
                        one.name(),
                        "",
                        waits.day(),
                        "eyes.unfinished.next." + waits.kind().name(),
                        true);
            case SIGN, TO_TELL, UNSETTLED, NOT_KEPT, TO_FILE, ANSWERED, ALERT, UNSEEN, ENDING ->
                new Need(
                        waits.path(),
                        "caseload.need." + waits.kind().name(),
                        one.name(),
                        "",
                        waits.day(),
                        "caseload.then." + waits.kind().name(),
                        true);
        };
    }

    private static Need need(Arrived one) {
        return new Need(
                "/people/" + one.person().id() + "/brief",
                "caseload.came-to-you",
                one.person().fullName(),
                one.from(),
                one.day(),
                "caseload.read-brief",
                true);
    }

    /** Who stood in reads no more of it once it is over. */
    private static Stream<Need> need(Cover cover, Staff officer, LocalDate today) {
        var about = cover.about();
        var mine = about.covering().id().equals(officer.id());
        var over = cover.isOver(today);
        if (mine && over) return Stream.empty();
        return Stream.of(new Need(
                "/covers/" + about.id(),
                mine ? "caseload.you-cover-for" : over ? "caseload.covered-for-you" : "caseload.covers-for-you",
                mine ? about.officer().name() : about.covering().name(),
                about.only().map(Cover.Only::name).orElse(""),
                cover.holds(today) || over ? about.until() : about.from(),
                cover.holds(today) || over ? "caseload.until" : "caseload.starts",
                false));
    }
}
