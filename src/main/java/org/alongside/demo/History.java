package org.alongside.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.decisions.EarlierDecision;
import org.alongside.decisions.FixedFact;
import org.alongside.decisions.Option;
import org.alongside.decisions.Weighing;
import org.alongside.decisions.Weighing.Leanings;
import org.alongside.decisions.Weighing.Matters;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Settled;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.measures.EarlierRatings;
import org.alongside.measures.Rating;
import org.alongside.people.Condition;
import org.alongside.plans.Agreement;
import org.alongside.plans.Barrier;
import org.alongside.plans.EarlierPlan;
import org.alongside.plans.EarlierPlan.CameOf;
import org.alongside.plans.NewStep;
import org.alongside.plans.Step;
import org.alongside.plans.StepState;
import org.alongside.sessions.EarlierSession;
import org.alongside.toolkit.Edition;

/** Turns the meetings of the demo unit's people into what each module brings in. */
final class History {
    private static final int LATELY = 2;

    private final Edition edition;
    private final ZoneId zone;
    final List<EarlierSession> sessions = new ArrayList<>();
    final List<EarlierDecision> decisions = new ArrayList<>();
    final List<EarlierPlan> plans = new ArrayList<>();
    final List<EarlierRatings> ratings = new ArrayList<>();

    History(Edition edition, ZoneId zone) {
        this.edition = edition;
        this.zone = zone;
    }

    /** @param conditions read only when a decision needs them */
    void add(Someone someone, PersonId person, List<Meeting> meetings, Supplier<List<Condition>> conditions) {
        for (var number = 0; number < meetings.size(); number++) {
            var meeting = meetings.get(number);
            var later = meetings.subList(number + 1, meetings.size());
            sessions.add(session(someone, person, meeting));
            meeting.decided()
                    .ifPresent(settled -> decisions.add(decision(someone, person, meeting, settled, conditions)));
            meeting.agreed().ifPresent(agreed -> plans.add(plan(someone, person, meeting, agreed, later)));
            if (!meeting.taps().isEmpty())
                ratings.add(new EarlierRatings(
                        person,
                        someone.officer().id(),
                        meeting.id().value(),
                        edition.key(),
                        meeting.taps(),
                        closed(meeting)));
        }
    }

    private Instant began(Meeting meeting) {
        return meeting.slot().starts().atZone(zone).toInstant();
    }

    private Instant closed(Meeting meeting) {
        return began(meeting).plusSeconds(60L * meeting.minutes());
    }

    private EarlierSession session(Someone someone, PersonId person, Meeting meeting) {
        return new EarlierSession(
                meeting.id(),
                person,
                someone.officer().id(),
                edition.key(),
                meeting.first() ? "first" : "regular",
                someone.language(),
                began(meeting),
                closed(meeting),
                meeting.agreed().isPresent() ? "" : "time",
                answers(meeting),
                meeting.note());
    }

    /** The officer sees their own side again where the note is written; the person's stays with the ratings alone. */
    private static Map<String, String> answers(Meeting meeting) {
        var answers = new LinkedHashMap<>(meeting.answers());
        for (var tap : meeting.taps())
            if (tap.side() == Rating.Side.OFFICER)
                answers.put("pulse/officer/" + tap.item(), String.valueOf(tap.value()));
        return answers;
    }

    private EarlierDecision decision(
            Someone someone, PersonId person, Meeting meeting, Settled settled, Supplier<List<Condition>> conditions) {
        var starter = edition.starter(settled.starter()).orElseThrow();
        var language = someone.language();
        var fixed = conditions.get().stream()
                .filter(condition -> starter.conditions().contains(condition.code()))
                .map(History::fact)
                .toList();
        var options = Stream.concat(
                        starter.options().stream()
                                .map(one -> new Option(one.key(), one.name().in(language))),
                        Stream.of(new Option(Edition.NOT_YET, edition.notYet().in(language))))
                .toList();
        var shown = began(meeting).plusSeconds(30L * meeting.minutes());
        var weighing = new Weighing(
                starter.key(), starter.latitude(), starter.question().in(language), fixed, shown, options);
        var choice = weighing.choose(
                Set.of(settled.option()),
                new Matters(settled.matters(), ""),
                new Leanings(settled.option(), null),
                settled.words(),
                settled.sure(),
                meeting.slot().day().plusWeeks(6));
        return new EarlierDecision(
                person,
                meeting.id().value(),
                choice,
                new Recorded(someone.officer().id(), closed(meeting)));
    }

    private static FixedFact fact(Condition condition) {
        return switch (condition.setBy()) {
            case COURT -> new FixedFact.OfOrder(condition);
            case AGENCY -> new FixedFact.OfAgency(condition.code(), condition.wording());
        };
    }

    private EarlierPlan plan(Someone someone, PersonId person, Meeting meeting, Agreed agreed, List<Meeting> later) {
        var steps = new ArrayList<NewStep>();
        for (var line : agreed.lines())
            steps.add(new NewStep(
                    line.owner(),
                    line.who(),
                    line.words(),
                    line.due(),
                    line.confidence(),
                    line.owner() == Step.Owner.PERSON && steps.isEmpty()
                            ? inTheWay(agreed.barrier(), agreed.planB())
                            : List.of()));
        var next = someone.after(meeting.slot().starts()).orElseThrow().starts();
        var since = new ArrayList<CameOf>();
        for (var step = 0; step < steps.size(); step++) {
            var came = agreed.lines().get(step).came();
            for (var turn = 0; turn < Math.min(came.size(), later.size()); turn++)
                since.add(cameOf(someone, step, came.get(turn), later.get(turn), agreed));
        }
        return new EarlierPlan(
                person,
                meeting.id().value(),
                new Agreement(agreed.goal(), agreed.importance(), steps, next, agreed.copy(), agreed.answer()),
                since,
                reached(agreed, since, later),
                new Recorded(someone.officer().id(), closed(meeting)));
    }

    private List<Barrier> inTheWay(String key, String planB) {
        return edition.barriers().stream()
                .filter(known -> known.key().equals(key))
                .map(known -> new Barrier(key, Barrier.Kind.of(known.kind()), planB))
                .toList();
    }

    private CameOf cameOf(Someone someone, int step, StepState state, Meeting then, Agreed agreed) {
        return new CameOf(
                step,
                then.id().value(),
                state,
                state.isOver() || agreed.lines().get(step).owner() != Step.Owner.PERSON
                        ? List.of()
                        : inTheWay(agreed.barrier(), agreed.planB()),
                new Recorded(someone.officer().id(), closed(then)));
    }

    /** They have what they wanted once every step is over, and no longer lately. */
    private static Optional<Recorded> reached(Agreed agreed, List<CameOf> since, List<Meeting> later) {
        var over = since.stream().filter(came -> came.state().isOver()).toList();
        if (later.size() <= LATELY || over.size() < agreed.lines().size()) return Optional.empty();
        return over.stream().map(CameOf::recorded).max(Comparator.comparing(Recorded::at));
    }
}
