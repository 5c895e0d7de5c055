package org.alongside.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agency's file makes one ask, for the officer of the person; an answer is recorded, and nothing happens without. */
@Service
@Transactional
class Questions {
    private static final int DAYS_LATER = 7;
    private static final Action LISTED = new Action("file-question.listed");
    private static final Action ANSWERED = new Action("file-question.answered");

    private final QuestionRepository repository;
    private final People people;
    private final Episodes episodes;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Questions(QuestionRepository repository, People people, Episodes episodes, Units units, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.episodes = episodes;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** A question about somebody this officer works with. */
    record Asked(Question question, Person person) {}

    /** How the officer answered. */
    enum Answer {
        ENDED,
        MOVED,
        GAP,
        SO,
        NOT_SO,
        LATER;

        static Optional<Answer> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public List<Asked> of(Staff officer) {
        var asked = visible(officer);
        audit.record(officer.id().value(), LISTED, null, asked.size());
        return asked;
    }

    public boolean any(Staff officer) {
        return !visible(officer).isEmpty();
    }

    public int open(Unit unit) {
        return repository.open(unit.id(), today(unit)).size();
    }

    /** About their own people and those they stand in for, whatever else they may see. */
    private List<Asked> visible(Staff officer) {
        var open = repository.open(officer.unit(), today(units.unitOf(officer)));
        if (open.isEmpty()) return List.of();
        var mine = people.lookedAfter(officer).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return open.stream()
                .filter(question -> mine.containsKey(question.person()))
                .map(question -> new Asked(question, java.util.Objects.requireNonNull(mine.get(question.person()))))
                .toList();
    }

    /**
     * Records the answer; an end or a standstill goes to the record with its day.
     *
     * @throws NotHere where it was answered meanwhile
     */
    public void answer(Relationship between, UUID id, Answer answer, LocalDate since) {
        between.asOfficer();
        var question = repository.find(between, id).orElseThrow(NotHere::new);
        switch (answer) {
            case ENDED -> episodes.ends(between, since, "");
            case SO -> {
                if (question.about().equals("ended")) episodes.ends(between, since, "");
                else episodes.standsStill(between, why(question), since, Optional.empty(), "");
            }
            case MOVED, GAP, NOT_SO, LATER -> {}
        }
        if (answer == Answer.LATER)
            repository.askAgain(
                    between, id, today(units.unitOf(between.officer())).plusDays(DAYS_LATER));
        else repository.answer(between, id, answer.code(), clock.instant());
        audit.record(between.staff().value(), ANSWERED, between.subject(), id + "/" + answer.code());
    }

    private static Why why(Question question) {
        return Arrays.stream(Why.values())
                .filter(each -> each.code().equals(question.about()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private LocalDate today(Unit unit) {
        return LocalDate.ofInstant(clock.instant(), unit.zone());
    }
}
