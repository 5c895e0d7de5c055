package org.alongside.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.decisions.DecisionId;
import org.alongside.decisions.Decisions;
import org.alongside.decisions.OnceMore;
import org.alongside.decisions.Option;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Edition;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays an earlier question on the table again, with what was on it and what mattered then. */
@Service
@Transactional
class Reopening {
    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Sessions sessions;
    private final Drafts drafts;
    private final Decisions decisions;

    Reopening(
            SessionRepository repository,
            AnswerRepository answers,
            Sessions sessions,
            Drafts drafts,
            Decisions decisions) {
        this.repository = repository;
        this.answers = answers;
        this.sessions = sessions;
        this.drafts = drafts;
        this.decisions = decisions;
    }

    void open(Relationship between, SessionId id, DecisionId of) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) throw new SessionOver();
        if (sessions.isHeldBack(session, "decide")) throw new SafetyFirst();
        var before = decisions.onceMore(between, id.value(), of).orElseThrow(NotHere::new);
        var path = drafts.of(between, session, answers.of(between, id).shared()).path();
        var edition = sessions.editionOf(session);
        laid(between, before, edition)
                .forEach((item, value) -> sessions.save(between, id, path + "/" + item, value, UUID.randomUUID()));
    }

    /** The starter first: whatever lay there before is cleared by it. */
    private Map<String, String> laid(Relationship between, OnceMore before, Edition edition) {
        var starter = edition.starter(before.starter());
        var laid = new LinkedHashMap<String, String>();
        laid.put("starter", starter.isPresent() ? before.starter() : Draft.OWN);
        laid.put("of", before.id().toString());
        if (starter.isEmpty()) laid.put("question", before.question());
        var place = 1;
        for (Option way : before.ways()) {
            var known = way.key().equals(Edition.NOT_YET)
                    || starter.isPresent()
                            && starter.get().options().stream()
                                    .anyMatch(option -> option.key().equals(way.key()));
            if (!known && place <= Drafts.OWN_OPTIONS) laid.put("option/" + place++, way.wording());
        }
        for (var matter : before.matters())
            if (edition.matters().stream().anyMatch(card -> card.key().equals(matter)))
                laid.put("matter/" + matter, "yes");
        if (!before.mattersWords().isBlank()) laid.put("matters-words", before.mattersWords());
        if (!before.matters().isEmpty()) laid.put("order", String.join(",", before.matters()));
        for (var mark : decisions.marksOf(between, before.id()))
            if (mark.kind() != null && !mark.way().startsWith(Draft.OWN))
                laid.put("mark/" + mark.way() + "/" + mark.matter(), mark.kind().code());
        return laid;
    }
}
