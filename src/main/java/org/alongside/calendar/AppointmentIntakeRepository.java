package org.alongside.calendar;

import java.time.LocalDateTime;
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
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("starts", starts.stream().map(LocalDateTime::toString).toArray(String[]::new))
                .query(AppointmentRepository::appointment)
                .list();
    }

    void insert(List<Appointment> appointments) {
        batches.batchUpdate("""
                insert into appointment (id, person_id, officer_id, starts, zone, minutes, kind, place, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        });
    }

    void update(List<Appointment> appointments) {
        batches.batchUpdate("""
                update appointment set officer_id = ?, minutes = ?, kind = ?, place = ?, outcome = ?
                 where id = ? and person_id = ?
                """, appointments, BATCH, (row, appointment) -> {
            row.setObject(1, appointment.officer().value());
            row.setInt(2, appointment.minutes());
            row.setString(3, appointment.kind().code());
            row.setString(4, appointment.place());
            row.setString(5, appointment.outcome().code());
            row.setObject(6, appointment.id().value());
            row.setObject(7, appointment.person().value());
        });
    }
}
