package org.alongside.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.PersonId;
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

    List<Appointment> known(Collection<PersonId> people, Collection<LocalDateTime> starts) {
        return jdbc.sql("""
                select * from appointment
                 where person_id = any(:people) and starts = any(:starts::timestamp[])
                 order by outcome in ('rescheduled', 'excused', 'cancelled'), id
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("starts", starts.stream().map(LocalDateTime::toString).toArray(String[]::new))
                .query(AppointmentRepository::appointment)
                .list();
    }

    /**
     * A time that overlaps another is taken in as the export tells it, and marked: one bad row must not stop the rest
     * (0028). The table is locked, so that nobody books into it meanwhile.
     */
    void insert(List<Appointment> appointments) {
        if (appointments.isEmpty()) return;
        lock();
        batches.batchUpdate("""
                insert into appointment
                    (id, person_id, officer_id, starts, zone, minutes, kind, place, outcome, reason, party, source, doubled)
                select told.*, 'export', exists (
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

    void update(List<Appointment> appointments) {
        if (appointments.isEmpty()) return;
        lock();
        batches.batchUpdate("""
                update appointment
                   set officer_id = told.officer_id, minutes = told.minutes, kind = told.kind, place = told.place,
                       outcome = told.outcome,
                       reason = case when appointment.outcome = told.outcome then appointment.reason else told.reason end,
                       provider = case when told.kind in ('clinic', 'joint') then provider end,
                       version = version + 1, source = 'export',
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

    private void lock() {
        batches.execute("lock table appointment in share row exclusive mode");
    }

    /** An export does not tell why. */
    private static String reason(Appointment appointment) {
        return appointment.outcome().isAbsence() ? Reason.UNKNOWN.code() : "";
    }
}
