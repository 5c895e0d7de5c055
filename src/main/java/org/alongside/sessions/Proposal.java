package org.alongside.sessions;

import java.time.Instant;
import java.util.UUID;
import org.alongside.identity.StaffId;
import org.alongside.sessions.Answer.SeenBy;
import org.jspecify.annotations.Nullable;

/** What somebody wrote or tapped without having seen what stands there now: nobody has chosen yet. */
record Proposal(
        UUID id,
        String item,
        String choice,
        String words,
        SeenBy seenBy,
        @Nullable UUID screen,
        StaffId by,
        Instant at) {
    String value() {
        return choice.isEmpty() ? words : choice;
    }

    boolean isOfTheNote() {
        return item.equals(ProposalRepository.NOTE);
    }
}
