package org.alongside.signs;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.Absence;
import org.alongside.calendar.Contact;
import org.alongside.calendar.Due;
import org.alongside.people.Standstill;
import org.alongside.signs.Sign.Kind;

/**
 * What is known about one person today, and which rules hold. Asked anew each time from the facts alone; an absence that no
 * longer counts, and a notice that was taken back, are no facts any more.
 *
 * @param absences every one on record, whether it counts or not
 * @param noted what stands of what was noticed
 */
record Watch(
        Map<String, FactKind> kinds, List<Rule> rules, Contact contact, List<Absence> absences, List<Notice> noted) {

    /** What asks for this now: the facts of every rule that holds, the earliest first. */
    List<Fact> holding(Kind kind) {
        if (!mayAsk()) return List.of();
        return switch (kind) {
            case CONSULT -> contact.callsForConsult() ? missed() : List.of();
            case CHECK ->
                holdingRules().stream()
                        .flatMap(rule -> rule.holding(kinds, facts(), today()).stream())
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Fact::day))
                        .toList();
        };
    }

    List<Rule> holdingRules() {
        return rules.stream()
                .filter(rule -> !rule.holding(kinds, facts(), today()).isEmpty())
                .toList();
    }

    /** In the hospital or in custody somebody looks after the person already; after the end nobody is asked to. */
    boolean mayAsk() {
        return inside().isEmpty() && !(contact.due() instanceof Due.NoneRuns(var since) && since.isPresent());
    }

    Optional<Standstill> inside() {
        return contact.due() instanceof Due.StandsStill(var why) && isInside(why.why())
                ? Optional.of(why)
                : Optional.empty();
    }

    static boolean isInside(Standstill.Why why) {
        return switch (why) {
            case HOSPITAL, CUSTODY -> true;
            case AWAY, TOLLED -> false;
        };
    }

    /** Whether the facts of a sign still ask for what it asks for, whenever they were. */
    boolean stands(Sign sign) {
        var valid = sign.about().facts().stream()
                .flatMap(fact -> now(fact).stream())
                .toList();
        return switch (sign.about().kind()) {
            case CONSULT -> valid.size() >= contact.rules().consultAt();
            case CHECK ->
                rules.stream().anyMatch(rule -> !rule.satisfied(kinds, valid).isEmpty());
        };
    }

    /** The fact as it stands now; empty when it is none any more. */
    Optional<Fact> now(Fact fact) {
        var all = Stream.concat(
                        absences.stream().filter(one -> one.counting().counts()).map(Watch::fact), notices())
                .collect(toMap(Fact::ref, one -> one, (one, _) -> one));
        return Optional.ofNullable(all.get(fact.ref()));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<>(missed());
        notices().forEach(facts::add);
        return facts;
    }

    private List<Fact> missed() {
        return contact.counted().stream().map(Watch::fact).toList();
    }

    private Stream<Fact> notices() {
        return noted.stream().filter(Notice::stands).map(Notice::asFact);
    }

    private static Fact fact(Absence absence) {
        return new Fact(FactKind.MISSED, absence.starts().toLocalDate(), 1, "appointment:" + absence.id());
    }

    private LocalDate today() {
        return contact.today();
    }
}
