package org.alongside.sessions;

import java.time.Instant;
import org.alongside.decisions.Conclusion.OfficersDecision;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.Conclusion.TwoViews;
import org.alongside.decisions.Decisions;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a question other than by a choice. Doing it twice is doing it once. */
@Service
@Transactional
class Concluding {
    private final Deciding deciding;
    private final Decisions decisions;

    Concluding(Deciding deciding, Decisions decisions) {
        this.deciding = deciding;
        this.decisions = decisions;
    }

    /** The person thinks about it; it comes back at the next meeting by itself. */
    void think(Relationship between, SessionId id) {
        var table = deciding.locked(between, id);
        if (table.isClear()) return;
        var path = table.draft().path();
        decisions.conclude(
                between,
                id.value(),
                new ThinkItOver(
                        table.draft().table(),
                        Drafts.matters(table.shared(), path),
                        table.shared().value(path + "/matters-words")));
        deciding.ended(between, id, table.shared(), table.draft());
    }

    /** The two see it differently, and both views stay. */
    void seeDifferently(Relationship between, SessionId id) {
        var table = deciding.locked(between, id);
        if (table.isClear()) return;
        var path = table.draft().path();
        decisions.conclude(
                between,
                id.value(),
                new TwoViews(
                        table.draft().table(),
                        table.shared().value(path + "/view/person"),
                        table.shared().value(path + "/view/officer")));
        deciding.ended(between, id, table.shared(), table.draft());
    }

    /** The officer decides (L4), the person heard first. Nothing follows from it by itself. */
    void decideAsOfficer(Relationship between, SessionId id) {
        var table = deciding.locked(between, id);
        if (table.isClear()) return;
        var draft = table.draft();
        var shared = table.shared();
        var path = draft.path();
        var ratherNot = shared.yes(path + "/rather-not");
        decisions.conclude(
                between,
                id.value(),
                OfficersDecision.of(
                        draft.table(),
                        shared.value(path + "/heard"),
                        ratherNot,
                        shared.savedAt(path + "/heard")
                                .or(() -> shared.savedAt(path + "/rather-not"))
                                .orElse(Instant.EPOCH),
                        Deciding.tapped(shared, draft),
                        shared.value(path + "/reason"),
                        shared.yes(path + "/read-aloud")));
        deciding.ended(between, id, shared, draft);
    }
}
