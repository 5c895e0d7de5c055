package org.alongside.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said and given because something went well. */
@Service
@Transactional
class Incentives {
    private static final Action GIVEN = new Action("incentive.given");
    private static final Action TAKEN_BACK = new Action("incentive.taken-back");

    private final IncentiveRepository repository;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Incentives(IncentiveRepository repository, Units units, Audit audit, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    void give(Relationship between, IncentiveId id, Incentive.Kind kind, String words, Optional<ResponseId> response) {
        between.asOwnOfficer();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, units.unitOf(between.officer()).zone());
        var given = new Incentive(id, kind, today, words.strip(), new Recorded(between.staff(), now));
        if (repository.insert(between, given, response))
            audit.record(between.staff().value(), GIVEN, between.subject(), id);
    }

    void takeBack(Relationship between, IncentiveId id) {
        between.asOwnOfficer();
        if (repository.takeBack(between, id, new Recorded(between.staff(), clock.instant())))
            audit.record(between.staff().value(), TAKEN_BACK, between.subject(), id);
    }

    List<Incentive> of(Relationship between, LocalDate from) {
        return repository.of(between, from);
    }
}
