package org.alongside.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.decisions.NotAChoice;
import org.alongside.decisions.NotOnTheTable;
import org.alongside.decisions.Option;
import org.alongside.decisions.Weighing;
import org.alongside.decisions.Weighing.Leanings;
import org.alongside.decisions.Weighing.Matters;
import org.alongside.identity.Units;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.Edition.Starter;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was tapped about a decision into the decision itself; the rules are those of {@link Weighing}. */
@Service
@Transactional
class Deciding {
    static final String OWN = "own";
    private static final int OWN_OPTIONS = 3;
    private static final int WEEKS = 6;

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Sessions sessions;
    private final Decisions decisions;
    private final People people;
    private final Units units;
    private final Clock clock;

    Deciding(
            SessionRepository repository,
            AnswerRepository answers,
            Sessions sessions,
            Decisions decisions,
            People people,
            Units units,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.sessions = sessions;
        this.decisions = decisions;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** What lies on the table: the next decision of this meeting, as far as it has come. */
    record Draft(int number, @Nullable Starter starter, boolean own, List<FixedFact> fixed, List<Option> options) {
        String path() {
            return "decide/" + number;
        }

        boolean begun() {
            return starter != null || own;
        }
    }

    Draft draft(Relationship between, Session session, SharedAnswers shared) {
        var number = decisions.ofSession(between, session.id().value()).size() + 1;
        var path = "decide/" + number;
        var edition = sessions.editionOf(session);
        var key = shared.value(path + "/starter");
        var starter = edition.starter(key).orElse(null);
        return new Draft(
                number,
                starter,
                key.equals(OWN),
                fixed(between, starter, path, shared),
                options(edition, starter, path, shared, session.about().language()));
    }

    private List<FixedFact> fixed(Relationship between, @Nullable Starter starter, String path, SharedAnswers shared) {
        var facts = new ArrayList<FixedFact>();
        if (starter != null)
            for (var condition : conditions(between))
                if (starter.conditions().contains(condition.code())) facts.add(fact(condition));
        var line = shared.value(path + "/safety-line");
        var reason = shared.value(path + "/safety-reason");
        if (!line.isBlank() && !reason.isBlank()) facts.add(new SafetyLine(line, reason, between.staff()));
        return facts;
    }

    private static FixedFact fact(Condition condition) {
        return switch (condition.setBy()) {
            case COURT -> new OfOrder(condition);
            case AGENCY -> new OfAgency(condition.code(), condition.wording());
        };
    }

    List<Condition> conditions(Relationship between) {
        return people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .toList();
    }

    private static List<Option> options(
            Edition edition, @Nullable Starter starter, String path, SharedAnswers shared, Locale language) {
        var options = new ArrayList<Option>();
        if (starter != null)
            for (Named option : starter.options())
                options.add(new Option(option.key(), option.name().in(language)));
        for (var place = 1; place <= OWN_OPTIONS; place++) {
            var words = shared.value(path + "/option/" + place);
            if (!words.isBlank()) options.add(new Option(OWN + "-" + place, words));
        }
        options.add(new Option(Edition.NOT_YET, edition.notYet().in(language)));
        return options;
    }

    /**
     * Settles what lies on the table. Settling twice is settling once: after it nothing lies there.
     *
     * @throws org.alongside.web.Refusal naming what is still missing
     */
    void settle(Relationship between, SessionId id) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) throw new SessionOver();
        if (sessions.isHeldBack(session, "decide")) throw new SafetyFirst();
        var shared = answers.of(between, id).shared();
        var draft = draft(between, session, shared);
        if (!draft.begun() && draft.number() > 1) return;
        if (!draft.begun()) throw new NotAChoice();
        var path = draft.path();
        var weighing = new Weighing(
                draft.own() ? OWN : shared.value(path + "/starter"),
                draft.starter() == null ? Latitude.L3 : draft.starter().latitude(),
                question(session, draft, shared),
                draft.fixed(),
                shared.savedAt(path + "/starter").orElseThrow(),
                draft.options());
        var onTable = draft.options().stream().map(Option::key).collect(Collectors.toSet());
        var chosen = new LinkedHashSet<>(shared.chosenBelow(path + "/choice"));
        chosen.retainAll(onTable);
        if (chosen.isEmpty()) throw new NotOnTheTable();
        decisions.record(
                between,
                id.value(),
                weighing.choose(
                        chosen,
                        new Matters(shared.chosenBelow(path + "/matter"), shared.value(path + "/matters-words")),
                        new Leanings(
                                leaning(shared, path + "/person-leans", onTable),
                                leaning(shared, path + "/officer-leans", onTable)),
                        words(shared, draft, chosen),
                        sure(shared, path),
                        shared.day(path + "/until").orElse(defaultUntil(between))));
    }

    private static String question(Session session, Draft draft, SharedAnswers shared) {
        return Optional.ofNullable(draft.starter())
                .map(starter -> starter.question().in(session.about().language()))
                .orElseGet(() -> shared.value(draft.path() + "/question"));
    }

    /** The person's own words; where they said none, the option in the first person that they picked. */
    private static String words(SharedAnswers shared, Draft draft, LinkedHashSet<String> chosen) {
        var own = shared.value(draft.path() + "/words");
        return own.isBlank()
                ? draft.options().stream()
                        .filter(option -> chosen.contains(option.key()))
                        .map(Option::wording)
                        .collect(Collectors.joining("; "))
                : own;
    }

    private static @Nullable String leaning(SharedAnswers shared, String item, Set<String> onTable) {
        var key = shared.value(item);
        return onTable.contains(key) ? key : null;
    }

    /** -1 where nobody said, which {@link Weighing} refuses in words. */
    private static int sure(SharedAnswers shared, String path) {
        var sure = shared.value(path + "/sure");
        return sure.isEmpty() ? -1 : Integer.parseInt(sure);
    }

    LocalDate defaultUntil(Relationship between) {
        return LocalDate.ofInstant(
                        clock.instant(), units.unitOf(between.officer()).zone())
                .plusWeeks(WEEKS);
    }
}
