package org.alongside.sessions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.toolkit.Toolkit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every meeting, whether its note is signed, and what the note says. */
@Component
class MeetingChronicle implements Chronicle {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Toolkit toolkit;

    MeetingChronicle(JdbcClient jdbc, Vault vault, Toolkit toolkit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.toolkit = toolkit;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("meeting");
    }

    /** Meetings and notes come from their covering indexes (W7). The name of the kind of meeting is the edition's. */
    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        var language = between.officer().language();
        return jdbc.sql("""
                select 'meeting' as kind, session.id, started_at as at, officer_id as by,
                       'about.told.meeting.' || case when state <> 'closed' then 'open'
                                                     when signed_at is null then 'closed' else 'signed' end as told,
                       edition || '/' || variant as fact,
                       '/sessions/' || session.id || case when state = 'closed' then '/wrap-up' else '/desk' end as path
                  from session left join note on note.session_id = session.id
                 where 'meeting' = any(:kinds) and session.person_id = :person
                   and (started_at, session.id) < (:at, :id)
                 order by started_at desc, session.id desc limit :limit
                """).params(moment.parameters(between, kinds, limit)).query(Happening::of).list().stream()
                .map(meeting -> {
                    var named = meeting.fact().split("/", 2);
                    return meeting.naming(
                            toolkit.edition(named[0]).variant(named[1]).name().in(language));
                })
                .toList();
    }

    @Override
    public Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                select distinct on (revision.session_id) revision.session_id, number, words
                  from note_revision revision join note on note.session_id = revision.session_id
                 where person_id = :person and revision.session_id = any(:ids)
                 order by revision.session_id, number desc
                """)
                .param("person", between.person().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("session_id", UUID.class);
                    var place = NoteRepository.place(new SessionId(id), "words", row.getInt("number"));
                    found.put(id, vault.open(between.subject(), place, row.getBytes("words")));
                });
        return found;
    }
}
