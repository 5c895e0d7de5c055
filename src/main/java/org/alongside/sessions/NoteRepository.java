package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    NoteRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The note as it stands, with every wording it ever had, the newest first. */
    record Note(int revision, Optional<Recorded> signed, List<Revision> revisions) {}

    /** One wording. {@code reason} is "" for what was written before the signature. */
    record Revision(int number, String words, String reason, StaffId by, Instant at) {}

    Optional<Note> find(Relationship between, SessionId session) {
        return jdbc.sql("select * from note where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", between.person().value())
                .query((row, number) -> new Note(row.getInt("revision"), signed(row), revisions(between, session)))
                .optional();
    }

    private List<Revision> revisions(Relationship between, SessionId session) {
        return jdbc.sql("select * from note_revision where session_id = :session order by number desc")
                .param("session", session.value())
                .query((row, number) -> new Revision(
                        row.getInt("number"),
                        vault.open(
                                between.subject(),
                                place(session, "words", row.getInt("number")),
                                row.getBytes("words")),
                        vault.open(
                                between.subject(),
                                place(session, "reason", row.getInt("number")),
                                row.getBytes("reason")),
                        new StaffId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return the number of the new wording */
    int write(Relationship between, SessionId session, String words, String reason, Instant at) {
        var number = jdbc.sql("""
                insert into note (session_id, person_id, revision) values (:session, :person, 1)
                on conflict (session_id) do update set revision = note.revision + 1
                returning revision
                """)
                .param("session", session.value())
                .param("person", between.person().value())
                .query((row, place) -> row.getInt("revision"))
                .single();
        jdbc.sql("""
                insert into note_revision (session_id, number, words, reason, after_signing, by, at)
                values (:session, :number, :words, :reason, :after, :by, :at)
                """)
                .param("session", session.value())
                .param("number", number)
                .param("words", vault.seal(between.subject(), place(session, "words", number), words))
                .param("reason", vault.seal(between.subject(), place(session, "reason", number), reason))
                .param("after", !reason.isEmpty())
                .param("by", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
        return number;
    }

    void sign(Relationship between, SessionId session, Instant at) {
        jdbc.sql("""
                update note set signed_by = :by, signed_at = :at
                 where session_id = :session and person_id = :person and signed_at is null
                """)
                .param("session", session.value())
                .param("person", between.person().value())
                .param("by", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Optional<Recorded> signed(ResultSet row) throws SQLException {
        var by = row.getObject("signed_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Recorded(
                        new StaffId(by),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()));
    }

    static String place(SessionId session, String column, int number) {
        return "note_revision." + column + ":" + session + "/" + number;
    }

    Map<StaffId, Long> unfinishedBy(Collection<StaffId> officers) {
        return jdbc
                .sql("""
                select session.officer_id, count(*) as unsigned
                  from session left join note on note.session_id = session.id
                 where session.officer_id = any(:officers) and state = 'closed' and note.signed_at is null
                 group by session.officer_id
                """)
                .param("officers", officers.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new StaffId(row.getObject("officer_id", UUID.class)), row.getLong("unsigned")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Meetings of this officer's people, and theirs with people of a colleague, that are over and have no signed note, and those left open: the oldest first. */
    List<Unfinished> unfinished(Staff officer) {
        return jdbc.sql("""
                select session.id, session.person_id, session.state, session.started_at
                  from session
                  left join caseload on caseload.person_id = session.person_id
                              and caseload.officer_id = :officer and until is null
                  left join note on note.session_id = session.id
                 where (state <> 'closed' or note.signed_at is null)
                   and (caseload.person_id is not null or session.officer_id = :officer)
                 order by started_at
                """)
                .param("officer", officer.id().value())
                .query((row, number) -> new Unfinished(
                        new SessionId(row.getObject("id", UUID.class)),
                        new org.alongside.identity.PersonId(row.getObject("person_id", UUID.class)),
                        !row.getString("state").equals("closed"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<String> copyOrder(Staff officer) {
        return jdbc.sql("select field from copy_field where unit_id = :unit order by position")
                .param("unit", officer.unit().value())
                .query((row, number) -> row.getString("field"))
                .list();
    }

    void copyOrder(Staff officer, List<String> fields) {
        jdbc.sql("delete from copy_field where unit_id = :unit")
                .param("unit", officer.unit().value())
                .update();
        jdbc.sql("""
                insert into copy_field (unit_id, position, field)
                select :unit, position, field from unnest(:fields::text[]) with ordinality as line (field, position)
                """)
                .param("unit", officer.unit().value())
                .param("fields", fields.toArray(String[]::new))
                .update();
    }
}
