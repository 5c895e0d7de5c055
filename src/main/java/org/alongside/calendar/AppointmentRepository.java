package org.alongside.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentRepository {
    private final JdbcClient jdbc;

    AppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appointment> between(Staff officer, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select appointment.* from appointment
                  join caseload on caseload.person_id = appointment.person_id
                              and caseload.officer_id = :officer and until is null
                 where starts >= :from and starts < :to
                   and outcome not in ('cancelled', 'rescheduled')
                 order by starts
                """)
                .param("officer", officer.id().value())
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .query(AppointmentRepository::appointment)
                .list();
    }

    List<Appointment> of(Relationship between) {
        return jdbc.sql("select * from appointment where person_id = :person order by starts desc")
                .param("person", between.person().value())
                .query(AppointmentRepository::appointment)
                .list();
    }

    Optional<Appointment> next(Relationship between, LocalDateTime from) {
        return jdbc.sql("""
                select * from appointment
                 where person_id = :person and starts >= :from and outcome = 'open'
                 order by starts limit 1
                """)
                .param("person", between.person().value())
                .param("from", from)
                .query(AppointmentRepository::appointment)
                .optional();
    }

    List<Around> around(Collection<PersonId> people, LocalDateTime now) {
        return jdbc.sql("""
                select person_id,
                       min(starts) filter (where starts >= :now and outcome = 'open') as next,
                       max(starts) filter (where outcome in ('attended', 'attended late')) as seen
                  from appointment where person_id = any (:people::uuid[]) group by person_id
                """)
                .param("now", now)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, number) -> new Around(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("next", LocalDateTime.class)),
                        Optional.ofNullable(row.getObject("seen", LocalDateTime.class))))
                .list();
    }

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new StaffId(row.getObject("officer_id", UUID.class)),
                row.getObject("starts", LocalDateTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                Kind.of(row.getString("kind")),
                row.getString("place"),
                Outcome.of(row.getString("outcome")));
    }
}
