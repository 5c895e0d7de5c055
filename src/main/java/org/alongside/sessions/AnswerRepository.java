package org.alongside.sessions;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.sessions.Answer.SeenBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    AnswerRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * When it was saved by the database's clock, and as which revision; {@code beside} when another screen had changed
     * the answer meanwhile, and it waits beside that revision; {@code device} is where the meeting goes on, if that is known.
     */
    record Saved(
            Instant at,
            int revision,
            boolean beside,
            @Nullable UUID device) {}

    /** What one statement can do with a save. */
    sealed interface Outcome {
        /** It stands. */
        record Stands(Saved saved) implements Outcome {}

        /** The key is new, and another screen was faster: nothing is changed. */
        record Overtaken() implements Outcome {}

        /** The key was used before, or the meeting is over, which leaves the key unused. */
        record NotNew() implements Outcome {}
    }

    /**
     * One statement, one transaction: request key, answer, revision, audit. What the officer alone ticks and notes may
     * come after the close, and what the person alone wrote on a screen without a line.
     */
    Outcome save(Relationship between, SessionId session, String item, String value, ItemRule rule, Mark mark) {
        return jdbc.sql("""
                with still_open as (
                    select id from session where id = :session and person_id = :person and (state <> 'closed' or :seenBy = 'officer'
                        or (:seenBy = 'person' and :screen::uuid is not null))
                       for share
                ), fresh as (
                    insert into request_key (staff_id, key, fingerprint) select :staff, :key, :fingerprint from still_open
                    on conflict do nothing returning key
                ), saved as (
                    insert into answer as standing (session_id, item, person_id, choice, words, information_class, origin,
                                                    seen_by, revision, saved_by, saved_at, screen)
                    select id, :item, :person, :choice, :words, :class, :origin, :seenBy, 1, :staff, clock_timestamp(),
                           :screen::uuid
                      from fresh, still_open
                    on conflict (session_id, item) do update
                       set choice = excluded.choice, words = excluded.words, revision = standing.revision + 1,
                           saved_by = excluded.saved_by, saved_at = excluded.saved_at, screen = excluded.screen,
                           screen_since = case when standing.screen = excluded.screen then standing.screen_since
                                               else standing.revision + 1 end
                     where :base::int is null or standing.revision <= :base::int
                        or (standing.screen = excluded.screen and standing.screen_since <= :base::int + 1)
                    returning revision, saved_at, choice, words
                ), kept as (
                    insert into answer_revision (session_id, item, revision, choice, words, saved_by, saved_at, key, screen)
                    select :session, :item, revision, choice, words, :staff, saved_at, :key, :screen::uuid from saved
                ), noted as (
                    select audit_append(:staff, 'answer.saved', :person, :thing) from saved
                )
                select revision, saved_at, (select count(*) from noted),
                       (select device from session_device where session_id = :session) as device
                  from fresh left join saved on true
                """)
                .param("staff", between.staff().value())
                .param("key", mark.key())
                .param("base", mark.base())
                .param("screen", mark.screen() == null ? null : mark.screen().toString())
                .param("fingerprint", fingerprint(between, session, item, value))
                .param("session", session.value())
                .param("person", between.person().value())
                .param("item", item)
                .param("choice", rule.isWords() || value.isEmpty() ? null : value)
                .param("words", rule.isWords() ? vault.seal(between.subject(), place(session, item), value) : null)
                .param("class", rule.informationClass().name())
                .param("origin", rule.origin())
                .param("seenBy", rule.seenBy().name().toLowerCase(Locale.ROOT))
                .param("thing", session + "/" + item)
                .query(AnswerRepository::outcome)
                .optional()
                .orElse(new Outcome.NotNew());
    }

    /** Spends a key outside of {@link #save}. @return false when it was spent before, for the same */
    boolean spend(Relationship between, SessionId session, String item, String value, UUID key) {
        var fresh = jdbc.sql("""
                        insert into request_key (staff_id, key, fingerprint) values (:staff, :key, :fingerprint)
                        on conflict do nothing
                        """)
                        .param("staff", between.staff().value())
                        .param("key", key)
                        .param("fingerprint", fingerprint(between, session, item, value))
                        .update()
                == 1;
        if (!fresh) wasSpent(between, session, item, value, key);
        return fresh;
    }

    /** What an earlier use of this key saved; empty when the key is new, or its save became no revision. */
    Optional<Saved> earlier(Relationship between, SessionId session, String item, String value, UUID key) {
        if (!wasSpent(between, session, item, value, key)) return Optional.empty();
        return jdbc.sql("""
                select revision, saved_at from answer_revision
                 where session_id = :session and item = :item and saved_by = :staff and key = :key
                """)
                .param("session", session.value())
                .param("item", item)
                .param("staff", between.staff().value())
                .param("key", key)
                .query(AnswerRepository::saved)
                .optional();
    }

    /** What stands there, for a key that was spent before revisions carried theirs. */
    Optional<Saved> standing(Relationship between, SessionId session, String item, String value, UUID key) {
        if (!wasSpent(between, session, item, value, key)) return Optional.empty();
        return jdbc.sql("""
                select revision, saved_at from answer
                 where session_id = :session and item = :item and person_id = :person
                """)
                .param("session", session.value())
                .param("item", item)
                .param("person", between.person().value())
                .query(AnswerRepository::saved)
                .optional();
    }

    private boolean wasSpent(Relationship between, SessionId session, String item, String value, UUID key) {
        var used = jdbc.sql("select fingerprint from request_key where staff_id = :staff and key = :key")
                .param("staff", between.staff().value())
                .param("key", key)
                .query((row, number) -> row.getBytes("fingerprint"))
                .optional();
        if (used.isPresent() && !MessageDigest.isEqual(used.get(), fingerprint(between, session, item, value)))
            throw new AnotherContent();
        return used.isPresent();
    }

    Answers of(Relationship between, SessionId session) {
        return new Answers(jdbc.sql("select * from answer where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", between.person().value())
                .query((row, number) -> answer(row, between, session))
                .list());
    }

    /** The last rating of each area before this meeting: item to number, and when. */
    Map<String, Integer> lastRatings(Relationship between, SessionId session) {
        return jdbc
                .sql("""
                select distinct on (item) item, choice::int as rating
                  from answer join session on session.id = session_id
                 where answer.person_id = :person and item like 'check-in/%/rating' and choice is not null
                   and session_id <> :session
                   and started_at < (select started_at from session where id = :session and person_id = :person)
                 order by item, started_at desc
                """)
                .param("person", between.person().value())
                .param("session", session.value())
                .query((row, number) -> Map.entry(row.getString("item"), row.getInt("rating")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One rating of one life area, and when the meeting began in which it was tapped. */
    record PastRating(String item, int value, Instant at, boolean now) {}

    /** The latest ratings of each area up to this meeting, the earliest first. */
    List<PastRating> pastRatings(Relationship between, SessionId session, int each) {
        return jdbc.sql("""
                select item, rating, started_at, session_id = :session as now
                  from (select item, choice::int as rating, started_at, session_id,
                               row_number() over (partition by item order by started_at desc) as place
                          from answer join session on session.id = session_id
                         where answer.person_id = :person and item like 'check-in/%/rating' and choice is not null
                           and started_at <= (select started_at from session where id = :session and person_id = :person)
                       ) as rated
                 where place <= :each order by item, started_at
                """)
                .param("person", between.person().value())
                .param("session", session.value())
                .param("each", each)
                .query((row, number) -> new PastRating(
                        row.getString("item"),
                        row.getInt("rating"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("now")))
                .list();
    }

    private Answer answer(ResultSet row, Relationship between, SessionId session) throws SQLException {
        var item = row.getString("item");
        var choice = row.getString("choice");
        return new Answer(
                item,
                choice == null ? "" : choice,
                vault.open(between.subject(), place(session, item), row.getBytes("words")),
                SeenBy.valueOf(row.getString("seen_by").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                new StaffId(row.getObject("saved_by", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        return row.getObject("saved_at") == null
                ? new Outcome.Overtaken()
                : new Outcome.Stands(new Saved(
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("revision"),
                        false,
                        row.getObject("device", UUID.class)));
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getInt("revision"), false, null);
    }

    static String place(SessionId session, String item) {
        return "answer.words:" + session + "/" + item;
    }

    private byte[] fingerprint(Relationship between, SessionId session, String item, String value) {
        return vault.fingerprint(between.subject(), session + "/" + item + "=" + value);
    }
}
