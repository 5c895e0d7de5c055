package org.alongside.sessions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Aftermath;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the calendar at which appointments a meeting was begun, and how far its note is. */
@Repository
class WhatBecame implements Aftermath {
    private final JdbcClient jdbc;

    WhatBecame(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(AppointmentId appointment, Note note) {}

    /** The calendar asks about appointments of people whom this officer may see. */
    @Override
    public Map<AppointmentId, Note> of(Staff officer, Collection<AppointmentId> appointments) {
        return jdbc
                .sql("""
                select appointment_id, case when state <> 'closed' then 'UNDERWAY'
                                            when signed_at is null then 'BEGUN' else 'SIGNED' end as note
                  from session left join note on note.session_id = session.id
                 where appointment_id = any (:appointments)
                """)
                .param(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, number) -> new Told(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        Note.valueOf(row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Told::appointment, Told::note, (one, other) -> one.compareTo(other) > 0 ? one : other));
    }
}
