package org.alongside.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentEnrolment.Remembered;
import org.alongside.calendar.KnownAppointment.Details;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentIntakeRepository {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AppointmentIntakeRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those at these times, and those that were moved here from one of them; what stands comes before what was called off. */
    List<KnownAppointment> known(Collection<PersonId> people, Collection<LocalDateTime> starts) {
        return jdbc.sql("""
                select known.*, coalesce(room.name, '') as room_name,
                       coalesce((select said.outcome from appointment_said said
                                  where said.appointment_id = known.id and said.teller = 'export'
                                  order by said.number desc limit 1), 'open') as last_told,
                       exists (select from appointment_said said
                                where said.appointment_id = known.id and said.teller <> 'export'
                                  and not exists (select from appointment_taken_back back
                                                   where back.said_id = said.id)) as said_here
                  from (select appointment.*, starts as told_as, 0 as move from appointment
                         where person_id = any(:people) and starts = any(:starts::timestamp[])
                        union all
                        select appointment.*, moved.was, moved.version
                          from appointment_moved moved join appointment on appointment.id = moved.appointment_id
                         where moved.person_id = any(:people) and moved.was = any(:starts::timestamp[])
                           and moved.was <> appointment.starts) as known
                  left join room on room.id = room_id
                 order by move > 0, outcome in ('rescheduled', 'excused', 'cancelled'), move desc, known.id
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("starts", starts.stream().map(LocalDateTime::toString).toArray(String[]::new))
                .query(AppointmentIntakeRepository::known)
                .list();
    }

    private static KnownAppointment known(ResultSet row, int number) throws SQLException {
        return new KnownAppointment(
                AppointmentRepository.appointment(row, number),
                row.getObject("told_as", LocalDateTime.class),
                row.getString("source").equals("here"),
                row.getString("room_name"),
                Outcome.of(row.getString("last_told")),
                row.getBoolean("said_here"),
                told(row));
    }

    private static @Nullable Details told(ResultSet row) throws SQLException {
        if (row.getObject("told_officer") == null) return null;
        return new Details(
                new StaffId(row.getObject("told_officer", UUID.class)),
                row.getInt("told_minutes"),
                Kind.of(row.getString("told_kind")),
                row.getString("told_place"));
    }

    /** Whether another meeting has its room within the time that it is to have. */
    boolean isRoomTaken(Appointment longer) {
        return jdbc.sql("""
                select exists (select from appointment join appointment other on other.room_id = appointment.room_id
                                where appointment.id = :id and appointment.person_id = :person and other.id <> :id
                                  and other.outcome = 'open' and other.party <> appointment.party
                                  and other.span && tsrange(appointment.starts,
                                                            appointment.starts + make_interval(mins => :minutes)))
                """)
                .param("id", longer.id().value())
                .param("person", longer.person().value())
                .param("minutes", longer.minutes())
                .query(Boolean.class)
                .single();
    }

    /** Nobody may book, or say how anything turned out, until this transaction ends; reading goes on (0028). */
    void lock() {
        batches.execute("lock table appointment in exclusive mode");
    }

    /**
     * A time that overlaps another is taken in as the export tells it, and marked: one bad row must not stop the rest
     * (0028).
     */
    void insert(List<Appointment> appointments) {
        batches.batchUpdate("""
                insert into appointment
                    (id, person_id, officer_id, starts, zone, minutes, kind, place, outcome, reason, party,
                     source, told_officer, told_minutes, told_kind, told_place, doubled)
                select told.*, 'export', told.officer_id, told.minutes, told.kind, told.place, exists (
                           select from appointment other
                            where other.outcome = 'open' and told.outcome = 'open'
                              and (other.officer_id = told.officer_id or other.person_id = told.person_id)
                              and other.span && tsrange(told.starts, told.starts + make_interval(mins => told.minutes)))
                  from (values (?::uuid, ?::uuid, ?::uuid, ?::timestamp, ?, ?::int, ?, ?, ?, ?, gen_random_uuid()))
                    as told (id, person_id, officer_id, starts, zone, minutes, kind, place, outcome, reason, party)
                """, appointments, BATCH, (row, appointment) -> {
            row.setObject(1, appointment.id().value());
            row.setObject(2, appointment.person().value());
            row.setObject(3, appointment.officer().value());
            row.setObject(4, appointment.starts());
            row.setString(5, appointment.zone().getId());
            row.setInt(6, appointment.minutes());
            row.setString(7, appointment.kind().code());
            row.setString(8, appointment.place());
            row.setString(9, appointment.outcome().code());
            row.setString(10, reason(appointment));
        });
    }

    /** A room is given up where the longer time would take it from somebody else. */
    void update(List<Appointment> appointments) {
        batches.batchUpdate("""
                update appointment
                   set officer_id = told.officer_id, minutes = told.minutes, kind = told.kind, place = told.place,
                       outcome = told.outcome,
                       reason = case when appointment.outcome = told.outcome then appointment.reason else told.reason end,
                       provider = case when told.kind in ('clinic', 'joint') then provider end,
                       version = version + 1, source = 'export',
                       room_id = case when told.outcome <> 'open' or not exists (
                           select from appointment other
                            where other.id <> told.id and other.outcome = 'open' and other.room_id = appointment.room_id
                              and other.party <> appointment.party
                              and other.span && tsrange(appointment.starts,
                                                        appointment.starts + make_interval(mins => told.minutes)))
                           then appointment.room_id end,
                       doubled = exists (
                           select from appointment other
                            where other.id <> told.id and other.outcome = 'open' and told.outcome = 'open'
                              and (other.officer_id = told.officer_id or other.person_id = told.person_id)
                              and other.span && tsrange(appointment.starts,
                                                        appointment.starts + make_interval(mins => told.minutes)))
                  from (values (?::uuid, ?::int, ?, ?, ?, ?, ?::uuid, ?::uuid))
                    as told (officer_id, minutes, kind, place, outcome, reason, id, person_id)
                 where appointment.id = told.id and appointment.person_id = told.person_id
                """, appointments, BATCH, (row, appointment) -> {
            row.setObject(1, appointment.officer().value());
            row.setInt(2, appointment.minutes());
            row.setString(3, appointment.kind().code());
            row.setString(4, appointment.place());
            row.setString(5, appointment.outcome().code());
            row.setString(6, reason(appointment));
            row.setObject(7, appointment.id().value());
            row.setObject(8, appointment.person().value());
        });
    }

    /** So that only what the export says otherwise the next time is news. */
    void remember(List<Remembered> remembered) {
        batches.batchUpdate("""
                update appointment set told_officer = ?, told_minutes = ?, told_kind = ?, told_place = ?
                 where id = ? and person_id = ?
                """, remembered, BATCH, (row, one) -> {
            row.setObject(1, one.told().officer().value());
            row.setInt(2, one.told().minutes());
            row.setString(3, one.told().kind().code());
            row.setString(4, one.told().place());
            row.setObject(5, one.id().value());
            row.setObject(6, one.person().value());
        });
    }

    /** What the export says of how they turned out. */
    void say(List<Appointment> words, Instant at) {
        batches.batchUpdate("""
                insert into appointment_said (id, appointment_id, person_id, outcome, reason, teller, at)
                values (gen_random_uuid(), ?, ?, ?, ?, 'export', ?)
                """, words, BATCH, (row, appointment) -> {
            row.setObject(1, appointment.id().value());
            row.setObject(2, appointment.person().value());
            row.setString(3, appointment.outcome().code());
            row.setString(4, reason(appointment));
            row.setObject(5, at.atOffset(ZoneOffset.UTC));
        });
    }

    /** An export does not tell why. */
    private static String reason(Appointment appointment) {
        return appointment.outcome().isAbsence() ? Reason.UNKNOWN.code() : "";
    }
}
