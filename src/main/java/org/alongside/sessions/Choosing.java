package org.alongside.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Answer.SeenBy;
import org.alongside.sessions.InWords.Tongue;
import org.alongside.sessions.Proposals.Kept;
import org.alongside.sessions.Together.Also;
import org.alongside.sessions.Together.Standing;
import org.alongside.sessions.Versions.Pair;
import org.alongside.sessions.Versions.Side;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where two wrote the same thing apart: shows both, and keeps what somebody chooses. Nothing is thrown away. */
@Service
@Transactional
class Choosing {
    private final Sessions sessions;
    private final SessionRepository repository;
    private final Proposals proposals;
    private final Notes notes;
    private final InWords inWords;
    private final People people;
    private final Units units;
    private final MessageSource words;
    private final Clock clock;

    Choosing(
            Sessions sessions,
            SessionRepository repository,
            Proposals proposals,
            Notes notes,
            InWords inWords,
            People people,
            Units units,
            MessageSource words,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.proposals = proposals;
        this.notes = notes;
        this.inWords = inWords;
        this.people = people;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** What the shared screen needs of it: which revision stands, and what else both may see was written. */
    Standing shared(Relationship between, Session session, SharedAnswers shared) {
        var open = proposals.open(between, session.id());
        if (open.isEmpty()) return new Standing(between.staff().toString(), shared.revisions(), Map.of());
        var tongue = tongue(between, session, session.about().language());
        var zone = units.unitOf(between.officer()).zone();
        return new Standing(
                between.staff().toString(),
                shared.revisions(),
                open.stream()
                        .filter(proposal -> proposal.seenBy() == SeenBy.BOTH)
                        .collect(Collectors.groupingBy(
                                Proposal::item,
                                Collectors.mapping(
                                        proposal -> new Also(
                                                inWords.value(tongue, proposal.item(), proposal.value()),
                                                units.firstNameOf(proposal.by()),
                                                proposal.at().atZone(zone).toLocalTime(),
                                                proposal.words().isEmpty()),
                                        Collectors.toList()))));
    }

    int waiting(Relationship between, Session session) {
        return proposals.open(between, session.id()).size();
    }

    Versions versions(Relationship between, Session session) {
        between.asOfficer();
        var tongue = tongue(between, session, between.officer().language());
        var answers = sessions.answersOf(between, session.id());
        var zone = units.unitOf(between.officer()).zone();
        return new Versions(
                TogetherPages.path(session),
                people.personOf(between).fullName(),
                !session.isOpen(),
                proposals.open(between, session.id()).stream()
                        .map(proposal -> pair(between, session, tongue, answers, proposal, zone))
                        .toList());
    }

    private Pair pair(
            Relationship between, Session session, Tongue tongue, Answers answers, Proposal proposal, ZoneId zone) {
        var item = proposal.item();
        var standing = proposal.isOfTheNote()
                ? noteOf(between, session)
                : answers.standing(item)
                        .map(answer -> new Wording(
                                inWords.value(tongue, item, answer.value()), name(answer), answer.savedAt()))
                        .orElseGet(() -> new Wording(inWords.value(tongue, item, ""), "", clock.instant()));
        var proposed = inWords.value(tongue, item, proposal.value());
        var differences = WordDifferences.between(standing.words(), proposed);
        return new Pair(
                proposal.id(),
                inWords.field(tongue, item),
                together(session, proposal),
                new Side(standing.who(), at(standing.at(), zone), differences.first()),
                new Side(units.firstNameOf(proposal.by()), at(proposal.at(), zone), differences.second()));
    }

    private record Wording(String words, String who, Instant at) {}

    private Wording noteOf(Relationship between, Session session) {
        var newest =
                notes.find(between, session.id()).map(note -> note.revisions().getFirst());
        return new Wording(
                notes.wording(between, session),
                newest.map(revision -> units.firstNameOf(revision.by())).orElse(""),
                newest.map(NoteRepository.Revision::at).orElse(clock.instant()));
    }

    private String name(Answer answer) {
        return units.firstNameOf(answer.by());
    }

    private static LocalDateTime at(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime();
    }

    /** After the close everything goes to the note, where a tap finds its place too. */
    private static boolean together(Session session, Proposal proposal) {
        return !proposal.words().isEmpty() || !session.isOpen() && proposal.seenBy() == SeenBy.BOTH;
    }

    /**
     * Keeps what was chosen of each two; what was not chosen about goes on waiting.
     *
     * @throws UnreadableAnswer when two wordings are too long to stand together
     */
    void choose(Relationship between, SessionId id, Map<UUID, Kept> chosen) {
        between.asOfficer();
        var session = repository.lock(between, id);
        for (var proposal : proposals.open(between, id)) {
            var kept = chosen.get(proposal.id());
            if (kept == null || !proposals.settle(between, id, proposal, kept)) continue;
            switch (kept) {
                case STANDING -> {}
                case PROPOSAL, BOTH -> {
                    if (proposal.isOfTheNote()) note(between, session, proposal.words(), kept);
                    else if (session.isOpen() || proposal.seenBy() == SeenBy.OFFICER)
                        answer(between, id, proposal, kept);
                    else lateIntoTheNote(between, session, proposal);
                }
            }
        }
    }

    private void answer(Relationship between, SessionId id, Proposal proposal, Kept kept) {
        var standing = sessions.answersOf(between, id)
                .standing(proposal.item())
                .map(Answer::words)
                .orElse("");
        var value =
                kept == Kept.BOTH && !standing.isEmpty() && !proposal.words().isEmpty()
                        ? standing + "\n" + proposal.words()
                        : proposal.value();
        sessions.save(between, id, proposal.item(), value, UUID.randomUUID());
    }

    private void note(Relationship between, Session session, String wording, Kept kept) {
        var whole = kept == Kept.BOTH ? notes.wording(between, session) + "\n\n" + wording : wording;
        notes.putTogether(between, session.id(), whole, say(between, "put-together"));
    }

    private void lateIntoTheNote(Relationship between, Session session, Proposal proposal) {
        var tongue = tongue(between, session, between.officer().language());
        var line = say(
                between,
                "also-in-note",
                inWords.field(tongue, proposal.item()),
                inWords.value(tongue, proposal.item(), proposal.value()));
        notes.putTogether(
                between, session.id(), notes.wording(between, session) + "\n" + line, say(between, "came-late"));
    }

    private String say(Relationship between, String key, Object... values) {
        return words.getMessage("devices." + key, values, between.officer().language());
    }

    private Tongue tongue(Relationship between, Session session, java.util.Locale language) {
        return new Tongue(
                sessions.editionOf(session),
                language,
                people.personOf(between).called(),
                units.firstNameOf(session.about().officer()));
    }
}
