package org.alongside.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.decisions.Option;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.Edition.Starter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays on the table what was tapped about a question so far. */
@Component
class Drafts {
    static final int OWN_OPTIONS = 3;
    static final String OWN_CARD = "own";

    private final Sessions sessions;
    private final Decisions decisions;
    private final People people;

    Drafts(Sessions sessions, Decisions decisions, People people) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.people = people;
    }

    Draft of(Relationship between, Session session, SharedAnswers shared) {
        var number = decisions.endedIn(between, session.id().value()) + 1;
        var path = "decide/" + number;
        var edition = sessions.editionOf(session);
        var key = shared.value(path + "/starter");
        var starter = edition.starter(key).orElse(null);
        var language = session.about().language();
        return new Draft(
                number,
                starter,
                key.equals(Draft.OWN),
                shared.value(path + "/question"),
                fixed(between, starter, path, shared),
                options(edition, starter, path, shared, language),
                language);
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

    /** Every wording of what is fixed for this person: as the order has it, and in plain words. */
    List<String> fixedWordings(Relationship between, Edition edition, Locale language) {
        return conditions(between).stream()
                .flatMap(condition -> Stream.of(condition.wording(), edition.plain(condition, language)))
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
            if (!words.isBlank()) options.add(new Option(Draft.OWN + "-" + place, words));
        }
        options.add(new Option(Edition.NOT_YET, edition.notYet().in(language)));
        return options;
    }

    /** The cards of what matters, the person’s own among them, in the order they were put. */
    static List<String> matters(SharedAnswers shared, String path) {
        var picked = new ArrayList<>(shared.chosenBelow(path + "/matter"));
        if (!shared.value(path + "/matters-words").isBlank()) picked.add(OWN_CARD);
        var order = List.of(shared.value(path + "/order").split(","));
        return picked.stream()
                .sorted(Comparator.comparingInt(
                        key -> order.contains(key) ? order.indexOf(key) : order.size() + picked.indexOf(key)))
                .toList();
    }
}
