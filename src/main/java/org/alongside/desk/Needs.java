package org.alongside.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.desk.Today.Need;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
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

    private final Lines lines;
    private final Covers covers;
    private final Transfers transfers;
    private final Consults consults;
    private final Signs signs;

    Needs(Lines lines, Covers covers, Transfers transfers, Consults consults, Signs signs) {
        this.lines = lines;
        this.covers = covers;
        this.transfers = transfers;
        this.consults = consults;
        this.signs = signs;
    }

    private record Named(Waits waits, String name) {}

    Today.Needs of(Staff officer, List<Listed> listed, LocalDate today, ZoneId zone, boolean all) {
        var known = lines.of(officer, listed);
        var needs = new ArrayList<Need>();
        known.stream()
                .flatMap(line -> line.waits().stream()
                        .map(waits -> new Named(waits, line.person().called())))
                .filter(one -> isToDo(one.waits().kind()))
                .sorted(Comparator.comparing(Named::waits))
                .map(Needs::need)
                .forEach(needs::add);
        signs.elsewhere(officer, listed.stream().map(Listed::person).toList()).stream()
                .map(Needs::need)
                .forEach(needs::add);
        consults.waiting(officer).stream()
                .filter(one -> officer.is(Role.SUPERVISOR))
                .map(one -> new Need(
                        one.path(),
                        "caseload.need.CONSULT",
                        one.name(),
                        one.officer(),
                        LocalDate.ofInstant(one.due(), zone),
                        "desk.due",
                        false))
                .forEach(needs::add);
        consults.toRead(officer).stream()
                .map(one -> new Need(
                        one.path(),
                        "caseload.need.CONSULT_ANSWERED",
                        one.name(),
                        "",
                        LocalDate.ofInstant(one.at(), zone),
                        "caseload.then.CONSULT_ANSWERED",
                        true))
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

    /** Alerts have their own place on top; what only time tells is My people's. */
    private static boolean isToDo(Waits.Kind kind) {
        return switch (kind) {
            case PROMISE,
                    TO_TELL,
                    SIGN,
                    UNSETTLED,
                    LEFT_OPEN,
                    UNDERWAY,
                    NOTE_UNSIGNED,
                    NO_NEXT,
                    RESPONSE,
                    TO_FILE,
                    ANSWERED -> true;
            case ALERT, UNSEEN, ENDING -> false;
        };
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
            case TO_TELL, SIGN, UNSETTLED, NO_NEXT, RESPONSE, TO_FILE, ANSWERED, ALERT, UNSEEN, ENDING ->
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

    private static Need need(SignLine line) {
        var about = line.sign().about();
        return new Need(
                line.path(),
                about.kind() == Sign.Kind.CONSULT ? "caseload.need.SIGN_TALK" : "caseload.need.SIGN_HANDED",
                line.called(),
                "",
                about.lookBy(),
                line.isLate() ? "desk.was-due" : "desk.due",
                false);
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
