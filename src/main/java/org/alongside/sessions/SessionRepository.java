package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.About;
import org.alongside.sessions.Session.Closed;
import org.alongside.sessions.Session.Paused;
import org.alongside.sessions.Session.Underway;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named apart from the library’s store of sign-ins. */
@Repository("meetings")
class SessionRepository {
    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two presses on Start are one meeting: the second finds the first. */
    void insertUnlessOpen(About about, @Nullable AppointmentId appointment) {
        jdbc.sql("""
                insert into session (id, person_id, officer_id, appointment_id, edition, variant, language, phase, started_at)
                values (:id, :person, :officer, :appointment::uuid, :edition, :variant, :language, :phase, :at)
                on conflict (person_id) where state <> 'closed' do nothing
                """)
                .param("id", about.id().value())
                .param("person", about.person().value())
                .param("officer", about.officer().value())
                .param("appointment", appointment == null ? null : appointment.toString())
                .param("edition", about.edition())
                .param("variant", about.variant())
                .param("language", about.language().getLanguage())
                .param("phase", about.phase())
                .param("at", about.startedAt().atOffset(UTC))
                .update();
    }

    Optional<Session> open(Relationship between) {
        return jdbc.sql("select * from session where person_id = :person and state <> 'closed'")
                .param("person", between.person().value())
                .query(SessionRepository::session)
                .optional();
    }

    Session find(Relationship between, SessionId id) {
        return one("select * from session where id = :id and person_id = :person", between, id);
    }

    /** Reads for writing: the row stays ours until the transaction ends. */
    Session lock(Relationship between, SessionId id) {
        return one("select * from session where id = :id and person_id = :person for update", between, id);
    }

    private Session one(String query, Relationship between, SessionId id) {
        return jdbc.sql(query)
                .param("id", id.value())
                .param("person", between.person().value())
                .query(SessionRepository::session)
                .optional()
                .filter(session -> isOpenTo(between, session))
                .orElseThrow(NotHere::new);
    }

    /** Whoever stands in opens the meetings they hold, and one that was left open; what was said before is not theirs. */
    private static boolean isOpenTo(Relationship between, Session session) {
        return !between.isCover()
                || session.isOpen()
                || session.about().officer().equals(between.staff());
    }

    List<Session> of(Relationship between) {
        return jdbc
                .sql("select * from session where person_id = :person order by started_at desc limit 100")
                .param("person", between.person().value())
                .query(SessionRepository::session)
                .list()
                .stream()
                .filter(session -> isOpenTo(between, session))
                .toList();
    }

    /** When the two last closed a meeting. */
    Optional<Instant> lastClosed(Relationship between) {
        return jdbc.sql("select max(closed_at) as at from session where person_id = :person and state = 'closed'")
                .param("person", between.person().value())
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    void variant(SessionId id, String variant, StaffId by, Instant at) {
        jdbc.sql("update session set variant = :variant where id = :id")
                .param("id", id.value())
                .param("variant", variant)
                .update();
        jdbc.sql("""
                insert into session_variant (session_id, number, variant, by, at)
                select :id, coalesce(max(number), 0) + 1, :variant, :by, :at from session_variant where session_id = :id
                """)
                .param("id", id.value())
                .param("variant", variant)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<AppointmentId> appointment(Relationship between, SessionId id) {
        return jdbc.sql("select appointment_id from session where id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> Optional.ofNullable(row.getObject("appointment_id", UUID.class)))
                .single()
                .map(AppointmentId::new);
    }

    void phase(SessionId id, String phase) {
        jdbc.sql("update session set phase = :phase where id = :id")
                .param("id", id.value())
                .param("phase", phase)
                .update();
    }

    void language(SessionId id, String language) {
        jdbc.sql("update session set language = :language where id = :id")
                .param("id", id.value())
                .param("language", language)
                .update();
    }

    void paused(SessionId id, Instant at) {
        jdbc.sql("update session set state = 'paused', paused_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Sets the meeting aside that this person has underway, if there is one. */
    Optional<SessionId> setAside(PersonId person, Instant at) {
        return jdbc.sql("""
                update session set state = 'paused', paused_at = :at
                 where person_id = :person and state = 'underway' returning id
                """)
                .param("person", person.value())
                .param("at", at.atOffset(UTC))
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .optional();
    }

    void resumed(SessionId id) {
        jdbc.sql("update session set state = 'underway', paused_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void closed(SessionId id, Instant at, String endedEarly) {
        jdbc.sql("""
                update session set state = 'closed', paused_at = null, closed_at = :at, ended_early = :early where id = :id
                """)
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .param("early", endedEarly.isEmpty() ? null : endedEarly)
                .update();
    }

    void enterPhase(SessionId id, String phase, Instant at) {
        jdbc.sql("""
                insert into session_phase (session_id, number, phase, entered_at)
                select :id, coalesce(max(number), 0) + 1, :phase, greatest(:at, max(left_at)) from session_phase where session_id = :id
                """)
                .param("id", id.value())
                .param("phase", phase)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void leavePhase(SessionId id, Instant at, String skipped) {
        jdbc.sql("""
                update session_phase set left_at = greatest(:at, entered_at), skipped = :skipped
                 where session_id = :id and left_at is null
                """)
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .param("skipped", skipped.isEmpty() ? null : skipped)
                .update();
    }

    /** How long each phase was on the table so far, and whether it was skipped. */
    record PhaseTime(String phase, long seconds, String skipped) {}

    List<PhaseTime> phases(SessionId id, Instant now) {
        return jdbc.sql("""
                select phase, sum(extract(epoch from coalesce(left_at, :now) - entered_at))::bigint as seconds,
                       coalesce((array_agg(skipped order by number desc))[1], '') as skipped
                  from session_phase where session_id = :id group by phase
                """)
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .query((row, number) ->
                        new PhaseTime(row.getString("phase"), row.getLong("seconds"), row.getString("skipped")))
                .list();
    }

    /** That the person heard what must be reported: as which edition words it, in which meeting. */
    record Heard(String edition, SessionId session) {}

    List<Heard> heard(Relationship between) {
        return jdbc.sql("select edition, session_id from must_report_heard where person_id = :person")
                .param("person", between.person().value())
                .query((row, number) ->
                        new Heard(row.getString("edition"), new SessionId(row.getObject("session_id", UUID.class))))
                .list();
    }

    void heard(Relationship between, SessionId session, String edition, Instant at) {
        jdbc.sql("""
                insert into must_report_heard (person_id, edition, session_id, at) values (:person, :edition, :session, :at)
                on conflict do nothing
                """)
                .param("person", between.person().value())
                .param("edition", edition)
                .param("session", session.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var about = new About(
                new SessionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new StaffId(row.getObject("officer_id", UUID.class)),
                row.getString("edition"),
                row.getString("variant"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("phase"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
        return switch (row.getString("state")) {
            case "underway" -> new Underway(about);
            case "paused" ->
                new Paused(
                        about, row.getObject("paused_at", OffsetDateTime.class).toInstant());
            case "closed" ->
                new Closed(
                        about,
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNullElse(row.getString("ended_early"), ""));
            case String unknown -> throw new IllegalStateException("session.state: " + unknown);
        };
    }
}
