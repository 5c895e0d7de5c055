package org.alongside.sessions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.sessions.NoteRepository.Note;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked of the note of a meeting: it is drafted, changed, signed, and after that only amended. */
@Service
@Transactional
public class Notes {
    private static final Action WRITTEN = new Action("note.written");
    private static final Action SIGNED = new Action("note.signed");
    private static final Action AMENDED = new Action("note.amended");
    private static final int LONGEST = 200_000;

    private final NoteRepository repository;
    private final SessionRepository sessions;
    private final NoteDraft draft;
    private final Proposals proposals;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    Notes(
            NoteRepository repository,
            SessionRepository sessions,
            NoteDraft draft,
            Proposals proposals,
            Gate gate,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.draft = draft;
        this.proposals = proposals;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Note> find(Relationship between, SessionId id) {
        return repository.find(between, id);
    }

    /** What stands in the note now: its newest wording, or the draft while nobody has changed it. */
    String wording(Relationship between, Session session) {
        return repository
                .find(between, session.id())
                .map(note -> note.revisions().getFirst().words())
                .orElseGet(() -> draft.of(between, session, between.officer().language()));
    }

    /** @throws AlreadySigned after the signature; then {@link #amend} */
    void write(Relationship between, SessionId id, String words) {
        between.asOfficer();
        sessions.lock(between, id);
        if (words.isBlank()) throw new NoteEmpty();
        checkLength(words);
        var standing = repository.find(between, id);
        if (standing.flatMap(Note::signed).isPresent()) throw new AlreadySigned();
        if (standing.map(note -> note.revisions().getFirst().words().equals(words))
                .orElse(false)) return;
        repository.write(between, id, words, "", clock.instant());
        audit.record(between.staff().value(), WRITTEN, between.subject(), id);
    }

    /**
     * Signs these words. The same words twice are signed once.
     *
     * @throws AlreadySigned when other words were signed before: they are amended, with a reason
     * @throws NotHere while the meeting goes on
     */
    void sign(Relationship between, SessionId id, String words) {
        between.asOfficer();
        if (sessions.lock(between, id).isOpen()) throw new NotHere();
        var standing = repository.find(between, id);
        if (standing.flatMap(Note::signed).isPresent()
                && standing.orElseThrow().revisions().getFirst().words().equals(words)) return;
        write(between, id, words);
        repository.sign(between, id, clock.instant());
        audit.record(between.staff().value(), SIGNED, between.subject(), id);
    }

    /** @throws ReasonMissing without a reason: who reads it later must see why it changed */
    void amend(Relationship between, SessionId id, String words, String reason) {
        between.asOfficer();
        sessions.lock(between, id);
        var signed = repository
                .find(between, id)
                .filter(note -> note.signed().isPresent())
                .orElseThrow(NotHere::new);
        if (signed.revisions().getFirst().words().equals(words)) return;
        if (words.isBlank()) throw new NoteEmpty();
        if (reason.isBlank()) throw new ReasonMissing();
        checkLength(words);
        repository.write(between, id, words, reason.strip(), clock.instant());
        audit.record(between.staff().value(), AMENDED, between.subject(), id);
    }

    /** What two wrote apart, put together: after the signature it is a change with its reason. */
    void putTogether(Relationship between, SessionId id, String words, String reason) {
        if (repository.find(between, id).flatMap(Note::signed).isPresent()) amend(between, id, words, reason);
        else write(between, id, words);
    }

    /**
     * Keeps these words beside the note when it was changed since revision {@code base}, which their page showed.
     *
     * @return whether it was
     */
    boolean beside(Relationship between, SessionId id, String words, int base) {
        between.asOfficer();
        sessions.lock(between, id);
        var standing = repository.find(between, id).filter(note -> note.revision() > base);
        if (standing.isEmpty() || words.isBlank()) return false;
        if (standing.orElseThrow().revisions().getFirst().words().equals(words)) return false;
        checkLength(words);
        proposals.besideTheNote(between, id, words, base, standing.orElseThrow().revision());
        return true;
    }

    private static void checkLength(String words) {
        if (words.length() > LONGEST) throw new UnreadableAnswer("sessions.note-too-long", words);
    }

    /** The parts of the note that are asked for, in that order; passes the gate (R02). */
    Map<String, String> forAgency(Relationship between, Session session, List<String> asked) {
        between.asOfficer();
        gate.permit(
                between.officer(),
                between.person(),
                Recipient.AGENCY_SYSTEM,
                Set.of(InformationClass.A, InformationClass.B),
                "note-copy");
        var parts = new LinkedHashMap<>(
                draft.parts(between, session, between.officer().language()));
        parts.put("note", wording(between, session));
        var ordered = new LinkedHashMap<String, String>();
        for (var field : asked) if (!parts.getOrDefault(field, "").isEmpty()) ordered.put(field, parts.get(field));
        return ordered;
    }

    /** The unit's order of fields; what it never ordered comes last. */
    List<String> order(Staff officer) {
        var order = new ArrayList<>(repository.copyOrder(officer));
        order.retainAll(NoteDraft.FIELDS);
        for (var field : NoteDraft.FIELDS) if (!order.contains(field)) order.add(field);
        return order;
    }

    /** Moves a field past the one that this copy shows before or after it. */
    void move(Relationship between, Session session, String field, boolean up) {
        between.asOfficer();
        var order = new ArrayList<>(order(between.officer()));
        var parts = draft.parts(between, session, between.officer().language());
        var shown = order.stream()
                .filter(one ->
                        one.equals("note") || !parts.getOrDefault(one, "").isEmpty())
                .toList();
        var to = shown.indexOf(field) + (up ? -1 : 1);
        if (!shown.contains(field) || to < 0 || to >= shown.size()) return;
        order.remove(field);
        order.add(order.indexOf(shown.get(to)) + (up ? 0 : 1), field);
        repository.copyOrder(between.officer(), order);
    }

    /** How many meetings of each of these officers are over without a signed note. */
    public Map<StaffId, Long> unfinishedBy(Collection<StaffId> officers) {
        return repository.unfinishedBy(officers);
    }

    /** What waits on this officer: meetings left open and notes not signed, the oldest first. */
    public List<Unfinished> unfinished(Staff officer) {
        return repository.unfinished(officer);
    }
}
