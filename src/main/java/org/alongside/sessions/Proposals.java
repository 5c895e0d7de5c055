package org.alongside.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.Relationship;
import org.alongside.sessions.Answer.SeenBy;
import org.alongside.sessions.AnswerRepository.Saved;
import org.springframework.stereotype.Component;

/** Keeps what came too late to stand: it waits, whole, beside what stands there, until somebody chooses. */
@Component
class Proposals {
    private static final Action PROPOSED = new Action("answer.proposed");
    private static final Action NOTE_PROPOSED = new Action("note.proposed");
    private static final Action SETTLED = new Action("answer.settled");

    private final ProposalRepository repository;
    private final AnswerRepository answers;
    private final Audit audit;

    Proposals(ProposalRepository repository, AnswerRepository answers, Audit audit) {
        this.repository = repository;
        this.answers = answers;
        this.audit = audit;
    }

    /** What says the same as what stands there is kept too, and nobody is asked about it. */
    Saved beside(Relationship between, SessionId id, String item, String value, ItemRule rule, Mark mark) {
        var standing = answers.of(between, id).standing(item);
        var met = standing.map(Answer::revision).orElse(0);
        var proposal = repository.insert(between, id, item, value, rule.isWords(), rule.seenBy(), mark, met);
        repository.olderAreDone(between, id, item, proposal);
        if (standing.map(Answer::value).orElse("").equals(value)) repository.settle(between, proposal, "same");
        audit.record(between.staff().value(), PROPOSED, between.subject(), id + "/" + item);
        return repository.ofKey(between, id, mark.key()).orElseThrow();
    }

    Optional<Saved> earlier(Relationship between, SessionId id, UUID key) {
        return repository.ofKey(between, id, key);
    }

    /** Pressed twice it waits once. */
    void besideTheNote(Relationship between, SessionId id, String words, int base, int met) {
        if (open(between, id).stream()
                .anyMatch(waiting -> waiting.isOfTheNote() && waiting.words().equals(words))) return;
        repository.insert(
                between,
                id,
                ProposalRepository.NOTE,
                words,
                true,
                SeenBy.OFFICER,
                new Mark(UUID.randomUUID(), base, null),
                met);
        audit.record(between.staff().value(), NOTE_PROPOSED, between.subject(), id);
    }

    List<Proposal> open(Relationship between, SessionId id) {
        return repository.open(between, id);
    }

    /** @return false when somebody has chosen before */
    boolean settle(Relationship between, SessionId id, Proposal proposal, Kept kept) {
        if (!repository.settle(between, proposal.id(), kept.code())) return false;
        audit.record(between.staff().value(), SETTLED, between.subject(), id + "/" + proposal.item());
        return true;
    }

    /** What somebody may choose of two. */
    enum Kept {
        STANDING,
        PROPOSAL,
        BOTH;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Kept> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kept -> kept.code().equals(code))
                    .findFirst();
        }
    }
}
