package org.alongside.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the paper twin of a meeting: a sheet for each phase, blank or with what the person already knows. */
@Service
@Transactional
class PaperSheets {
    private final Sessions sessions;
    private final LastMeetings last;
    private final Plans plans;
    private final People people;
    private final Toolkit toolkit;
    private final Gate gate;

    PaperSheets(Sessions sessions, LastMeetings last, Plans plans, People people, Toolkit toolkit, Gate gate) {
        this.sessions = sessions;
        this.last = last;
        this.plans = plans;
        this.people = people;
        this.toolkit = toolkit;
        this.gate = gate;
    }

    /** The sheets of one variant. A blank one has no name, no steps and no ratings. */
    record Sheet(
            Edition edition,
            Locale language,
            List<String> phases,
            String person,
            String officer,
            List<Step> steps,
            Map<String, String> lastTime,
            List<String> fixed) {}

    Sheet blank(Relationship between, String variant, Locale language) {
        return new Sheet(
                toolkit.current(),
                language,
                phases(between, variant),
                "",
                between.officer().firstName(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** With their own steps, ratings and conditions; it leaves the unit in their hand, so it passes the gate. */
    Sheet of(Relationship between, String variant, Locale language) {
        gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.A, InformationClass.B),
                "paper-sheet");
        var edition = toolkit.current();
        return new Sheet(
                edition,
                language,
                phases(between, variant),
                people.personOf(between).called(),
                between.officer().firstName(),
                plans.open(between),
                lastTime(between, edition, language),
                people.ordersOf(between).stream()
                        .flatMap(order -> order.conditions().stream())
                        .filter(condition -> edition.conditions().containsKey(condition.code())
                                || !condition.own().plain(language).isEmpty())
                        .map(condition -> edition.plain(condition, language))
                        .toList());
    }

    private List<String> phases(Relationship between, String variant) {
        var phases = toolkit.current().variant(variant).phases().stream()
                .map(Edition.Share::phase)
                .toList();
        return phases.contains(Sessions.HOW_WE_WORK) || sessions.hasHeardCurrent(between)
                ? phases
                : Stream.concat(Stream.of(Sessions.HOW_WE_WORK), phases.stream())
                        .toList();
    }

    private Map<String, String> lastTime(Relationship between, Edition edition, Locale language) {
        var words = new HashMap<String, String>();
        last.of(between)
                .ifPresent(meeting -> meeting.areas()
                        .forEach(rated -> edition.areas().stream()
                                .filter(area -> area.name().equals(rated.name()))
                                .forEach(area ->
                                        words.put(area.key(), rated.word().in(language)))));
        return words;
    }
}
