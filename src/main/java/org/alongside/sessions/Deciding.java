package org.alongside.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.decisions.DecisionId;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.NotAChoice;
import org.alongside.decisions.NotOnTheTable;
import org.alongside.decisions.Review;
import org.alongside.decisions.Talk;
import org.alongside.decisions.Talk.Mark;
import org.alongside.decisions.Weighing;
import org.alongside.decisions.Weighing.Leanings;
import org.alongside.decisions.Weighing.Matters;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was tapped about a decision into the decision itself; the rules are those of {@link Weighing}. */
@Service
@Transactional
class Deciding {
    private static final int WEEKS = 6;

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Sessions sessions;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Units units;
    private final Clock clock;

    Deciding(
            SessionRepository repository,
            AnswerRepository answers,
            Sessions sessions,
            Drafts drafts,
            Decisions decisions,
            Units units,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.sessions = sessions;
        this.drafts = drafts;
        this.decisions = decisions;
        this.units = units;
        this.clock = clock;
    }

    /** What lies on the table, and what was answered: locked, so that it ends once. */
    record OnTable(Session session, SharedAnswers shared, Draft draft) {
        /** A second press of the same button finds a clear table. */
        boolean isClear() {
            return !draft.begun() && draft.number() > 1;
        }
    }

    /** @throws NotAChoice before any question lay there */
    OnTable locked(Relationship between, SessionId id) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) throw new SessionOver();
        if (sessions.isHeldBack(session, "decide")) throw new SafetyFirst();
        var shared = answers.of(between, id).shared();
        var table = new OnTable(session, shared, drafts.of(between, session, shared));
        if (!table.draft().begun() && !table.isClear()) throw new NotAChoice();
        return table;
    }

    /**
     * Settles what lies on the table. Settling twice is settling once: after it nothing lies there.
     *
     * @throws org.alongside.web.Refusal naming what is still missing
     */
    void settle(Relationship between, SessionId id) {
        var table = locked(between, id);
        if (table.isClear()) return;
        var draft = table.draft();
        var shared = table.shared();
        var path = draft.path();
        var weighing = new Weighing(
                        draft.key(),
                        draft.latitude(),
                        draft.question(),
                        draft.fixed(),
                        shared.savedAt(path + "/starter").orElseThrow(),
                        draft.options())
                .except(drafts.fixedWordings(between, sessions.editionOf(table.session()), draft.language()));
        var chosen = tapped(shared, draft);
        if (chosen.isEmpty()) throw new NotOnTheTable();
        var own = shared.value(path + "/words");
        decisions.record(
                between,
                id.value(),
                weighing.choose(
                        chosen,
                        new Matters(Drafts.matters(shared, path), shared.value(path + "/matters-words")),
                        new Leanings(
                                leaning(shared, path + "/person-leans", draft.keys()),
                                leaning(shared, path + "/officer-leans", draft.keys())),
                        own.isBlank() ? draft.wordsOf(chosen) : own,
                        sure(shared, path),
                        shared.day(path + "/until").orElse(defaultUntil(between))),
                talk(shared, draft));
        ended(between, id, shared, draft);
    }

    /** What was tapped of all that still lies there. */
    static LinkedHashSet<String> tapped(SharedAnswers shared, Draft draft) {
        var tapped = new LinkedHashSet<>(shared.chosenBelow(draft.path() + "/choice"));
        tapped.retainAll(draft.keys());
        return tapped;
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

    private static Talk talk(SharedAnswers shared, Draft draft) {
        var path = draft.path();
        var marks = new ArrayList<Mark>();
        for (var option : draft.options())
            for (var matter : Drafts.matters(shared, path)) {
                var cell = "/" + option.key() + "/" + matter;
                var mark = shared.value(path + "/mark" + cell);
                marks.add(new Mark(
                        option.key(),
                        matter,
                        mark.isEmpty() ? null : Talk.Kind.of(mark),
                        shared.value(path + "/say" + cell)));
            }
        return new Talk(List.copyOf(marks), shared.chosenBelow(path + "/help"), shared.value(path + "/help-words"));
    }

    /** What was opened anew has ended with it: a thought was taken up, or a decision changed. */
    void ended(Relationship between, SessionId id, SharedAnswers shared, Draft draft) {
        var of = shared.value(draft.path() + "/of");
        if (of.isEmpty()) return;
        var before = DecisionId.of(of);
        decisions.takenUp(between, id.value(), before);
        decisions.review(between, id.value(), before, new Review.Change());
    }

    LocalDate defaultUntil(Relationship between) {
        return today(between).plusWeeks(WEEKS);
    }

    LocalDate today(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }
}
