package org.alongside.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.sessions.Answer.SeenBy;
import org.alongside.sessions.AnswerRepository.Saved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalRepository {
    /** The item under which a second wording of the note waits. */
    static final String NOTE = "note";

    private final JdbcClient jdbc;
    private final Vault vault;

    ProposalRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Puts it beside what stands there as revision {@code met}; the same key puts it there once. */
    UUID insert(
            Relationship between,
            SessionId session,
            String item,
            String value,
            boolean words,
            SeenBy seenBy,
            Mark mark,
            int met) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into proposal (id, session_id, person_id, item, base, met, choice, words, seen_by, key, screen,
                                      proposed_by, proposed_at)
                values (:id, :session, :person, :item, :base, :met, :choice, :words, :seenBy, :key, :screen::uuid,
                        :staff, clock_timestamp())
                """)
                .param("id", id)
                .param("session", session.value())
                .param("person", between.person().value())
                .param("item", item)
                .param("base", mark.base() == null ? -1 : mark.base())
                .param("met", met)
                .param("choice", words || value.isEmpty() ? null : value)
                .param("words", words ? vault.seal(between.subject(), place(id), value) : null)
                .param("seenBy", seenBy.name().toLowerCase(Locale.ROOT))
                .param("key", mark.key())
                .param("screen", mark.screen() == null ? null : mark.screen().toString())
                .param("staff", between.staff().value())
                .update();
        return id;
    }

    /** An older wording of the same screen for the same item is not asked about again. */
    void olderAreDone(Relationship between, SessionId session, String item, UUID newer) {
        jdbc.sql("""
                insert into proposal_settlement (proposal_id, kept, settled_by, settled_at)
                select older.id, 'newer', :staff, clock_timestamp()
                  from proposal older join proposal newer on newer.id = :newer and newer.screen = older.screen
                 where older.session_id = :session and older.item = :item and older.id <> :newer
                on conflict do nothing
                """)
                .param("session", session.value())
                .param("item", item)
                .param("newer", newer)
                .param("staff", between.staff().value())
                .update();
    }

    /** @return false when somebody has chosen before */
    boolean settle(Relationship between, UUID proposal, String kept) {
        return jdbc.sql("""
                        insert into proposal_settlement (proposal_id, kept, settled_by, settled_at)
                        values (:proposal, :kept, :staff, clock_timestamp()) on conflict do nothing
                        """)
                        .param("proposal", proposal)
                        .param("kept", kept)
                        .param("staff", between.staff().value())
                        .update()
                == 1;
    }

    /** What a save with this key became, when it did not become a revision. */
    Optional<Saved> ofKey(Relationship between, SessionId session, UUID key) {
        return jdbc.sql("""
                select met, proposed_at, coalesce(kept, '') <> 'same' as beside
                  from proposal left join proposal_settlement on proposal_id = id
                 where session_id = :session and proposed_by = :staff and key = :key
                """)
                .param("session", session.value())
                .param("staff", between.staff().value())
                .param("key", key)
                .query((row, number) -> new Saved(
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("met"),
                        row.getBoolean("beside"),
                        null))
                .optional();
    }

    /** What waits for somebody to choose, in the order it came. */
    List<Proposal> open(Relationship between, SessionId session) {
        return jdbc.sql("""
                select proposal.* from proposal
                 where session_id = :session and person_id = :person
                   and not exists (select from proposal_settlement where proposal_id = id)
                 order by proposed_at
                """)
                .param("session", session.value())
                .param("person", between.person().value())
                .query((row, number) -> proposal(row, between))
                .list();
    }

    private Proposal proposal(ResultSet row, Relationship between) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var choice = row.getString("choice");
        return new Proposal(
                id,
                row.getString("item"),
                choice == null ? "" : choice,
                vault.open(between.subject(), place(id), row.getBytes("words")),
                SeenBy.valueOf(row.getString("seen_by").toUpperCase(Locale.ROOT)),
                row.getObject("screen", UUID.class),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private static String place(UUID id) {
        return "proposal.words:" + id;
    }
}
