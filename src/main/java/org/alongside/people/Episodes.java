package org.alongside.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Units;
import org.alongside.people.EpisodeState.Active;
import org.alongside.people.EpisodeState.Ended;
import org.alongside.people.EpisodeState.StandsStill;
import org.alongside.people.Standstill.Why;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How supervision stands, day by day: whether it goes on, stands still or has ended (rulings, story C6, branch d). */
@Service
@Transactional
public class Episodes {
    private static final int YEARS_AHEAD = 2;
    private static final Action STANDS_STILL = new Action("episode.stands-still");
    private static final Action GOES_ON = new Action("episode.goes-on");
    private static final Action TAKEN_BACK = new Action("episode.taken-back");
    private static final Action ENDED = new Action("episode.ended");
    private static final Action REOPENED = new Action("episode.reopened");

    private final EpisodeRepository repository;
    private final Units units;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Episodes(EpisodeRepository repository, Units units, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How it stands today, in the unit's zone. */
    public EpisodeState today(Relationship between) {
        return on(between, day(between));
    }

    public EpisodeState on(Relationship between, LocalDate day) {
        return on(List.of(between.person()), day).getOrDefault(between.person(), new Active());
    }

    /** Whether this person is in hospital, in custody or away today, for whoever keeps what waits for them. */
    public boolean standsStillToday(PersonId person) {
        return repository.standsStill(person, clock.instant());
    }

    /** How it stands for each of them on that day; whoever goes on is there too. For lists: two queries. */
    public Map<PersonId, EpisodeState> on(Collection<PersonId> people, LocalDate day) {
        var ended = repository.ended(people);
        var still = repository.of(people);
        return people.stream()
                .distinct()
                .collect(toMap(
                        identity(), person -> state(day, ended.get(person), still.getOrDefault(person, List.of()))));
    }

    private static EpisodeState state(LocalDate day, @Nullable LocalDate ended, List<Standstill> still) {
        if (ended != null && !day.isBefore(ended)) return new Ended(ended);
        return still.stream()
                .filter(one -> one.covers(day))
                .min(Comparator.comparing(Standstill::why))
                .<EpisodeState>map(StandsStill::new)
                .orElseGet(Active::new);
    }

    /** Every time in which it stood still, the latest first, with the unit's words. */
    public List<Standstill> of(Relationship between) {
        return repository.of(between);
    }

    /** Every time in which it stood still, for each of them who has any; without words. */
    public Map<PersonId, List<Standstill>> of(Collection<PersonId> people) {
        return repository.of(people);
    }

    /** On which days each of them cannot come, those that were and those ahead. */
    public Unavailable unavailable(Collection<PersonId> people) {
        return new Unavailable(people.isEmpty() ? Map.of() : repository.of(people));
    }

    /**
     * The person cannot come from that day on.
     *
     * @param until the last day, if anybody knows it
     * @param words for the unit alone
     * @throws NoSuchDays where the last day comes first, or a day is more than two years ahead
     * @throws DaysOverlap where the same is on record for some of these days
     */
    public StandstillId standsStill(
            Relationship between, Why why, LocalDate from, Optional<LocalDate> until, String words) {
        between.asOfficer();
        check(between, from, until.orElse(from));
        repository.lock(between);
        var id = StandstillId.next();
        if (repository.isOnRecord(between, why.code(), from, until.orElse(null), id)) throw new DaysOverlap();
        repository.insert(between, id, why.code(), from, until.orElse(null), words, recorded(between));
        audit.record(between.staff().value(), STANDS_STILL, between.subject(), id + "/" + why.code());
        events.publishEvent(new EpisodeChanged(between.person(), from, until));
        return id;
    }

    /**
     * The person is back; that was the last day. Said again with another day, the later word holds and the trail has both.
     *
     * @throws NoSuchDays where it comes before the first day
     * @throws DaysOverlap where the days would then meet others of the same kind
     */
    public void goesOnAfter(Relationship between, StandstillId id, LocalDate last) {
        between.asOfficer();
        var stands = find(between, id);
        check(between, stands.from(), last);
        if (stands.until().equals(Optional.of(last))) return;
        repository.lock(between);
        if (repository.isOnRecord(between, stands.why().code(), stands.from(), last, id)) throw new DaysOverlap();
        if (!repository.end(between, id, last, recorded(between))) throw new NotHere();
        audit.record(between.staff().value(), GOES_ON, between.subject(), id + "/" + last);
        events.publishEvent(new EpisodeChanged(between.person(), stands.from(), Optional.empty()));
    }

    /** It was written by mistake: it no longer holds, and can still be read in the trail. */
    public void takeBack(Relationship between, StandstillId id) {
        between.asOfficer();
        var stands = find(between, id);
        if (!repository.takeBack(between, id.value(), recorded(between))) throw new NotHere();
        audit.record(between.staff().value(), TAKEN_BACK, between.subject(), id);
        events.publishEvent(new EpisodeChanged(between.person(), stands.from(), stands.until()));
    }

    /**
     * Supervision is over from that day on. Said again with another day, the later word holds and the trail has both.
     *
     * @throws NoSuchDays for a day that is more than two years ahead
     */
    public void ends(Relationship between, LocalDate since, String words) {
        between.asOfficer();
        check(between, since, since);
        repository.lock(between);
        var before = repository.ending(between);
        if (before.filter(one -> one.since().equals(since)).isPresent()) return;
        if (before.isPresent()) goesOnAgain(between);
        var id = StandstillId.next();
        repository.insert(between, id, EpisodeRepository.ended(), since, null, words, recorded(between));
        audit.record(between.staff().value(), ENDED, between.subject(), id + "/" + since);
        events.publishEvent(new EpisodeChanged(between.person(), since, Optional.empty()));
    }

    /** The day from which on it will be over, where that is still to come. */
    Optional<LocalDate> endsOn(Relationship between) {
        return repository.ending(between).map(EpisodeRepository.Ending::since).filter(day(between)::isBefore);
    }

    /** It is not over after all. */
    public void goesOnAgain(Relationship between) {
        between.asOfficer();
        repository.ending(between).ifPresent(ending -> {
            repository.takeBack(between, ending.id(), recorded(between));
            audit.record(between.staff().value(), REOPENED, between.subject(), ending.id());
            events.publishEvent(new EpisodeChanged(between.person(), day(between), Optional.empty()));
        });
    }

    /** Today, in the unit's zone. */
    LocalDate day(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }

    private Standstill find(Relationship between, StandstillId id) {
        return repository.of(between).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private void check(Relationship between, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) throw new NoSuchDays("episodes.last-before-first");
        if (until.isAfter(day(between).plusYears(YEARS_AHEAD))) throw new NoSuchDays("episodes.too-far");
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }
}
